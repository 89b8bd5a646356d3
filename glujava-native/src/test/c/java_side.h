/* What the Java side does with a record, in the same order of bytes: see org.glujava.record.Window. */
#pragma once

#include "data/record.h"

/* Overwrites both windows, so that nothing of an earlier call is left. */
void
java_forgets(gj_call_t *call);

/* Another call comes and goes on this thread, and leaves its traces in a record that is free now. */
void
java_disturbs(void);

/* Writes the slots whose bits are set into the out window, as they stand in the in window, and says so. */
void
java_copies(gj_call_t *call, const gj_shape_t *shape, uint32_t slots);

/* Says which slots were written, and which of those are there. */
void
java_has_written(gj_call_t *call, uint32_t changed, uint32_t present);

/* The inode of the loc at an offset of the out window. */
void
java_writes_inode(gj_call_t *call, int offset, inode_t *inode);

/* The path of the loc at an offset of the out window. */
void
java_writes_path(gj_call_t *call, int offset, const char *path);
