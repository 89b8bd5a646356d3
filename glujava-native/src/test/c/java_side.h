/* Does what the Java side does with a record: see org.glujava.record.Window. */
#pragma once

#include "data/record.h"

/* Overwrites both windows, so that no bytes of an earlier call are left. */
void
java_forgets(gj_call_t *call);

/* Runs another call on this thread, which leaves its values in a record that is now free. */
void
java_disturbs(void);

/* Copies the slots whose bits are set from the in window to the out window, and sets their bits. */
void
java_copies(gj_call_t *call, const gj_shape_t *shape, uint32_t slots);

/* Sets which slots were written, and which of them are not null. */
void
java_has_written(gj_call_t *call, uint32_t changed, uint32_t present);

/* Returns the inode of the loc at an offset of the out window. */
void
java_writes_inode(gj_call_t *call, int offset, inode_t *inode);

/* Returns the path of the loc at an offset of the out window. */
void
java_writes_path(gj_call_t *call, int offset, const char *path);
