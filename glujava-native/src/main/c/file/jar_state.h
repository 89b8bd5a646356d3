/* Notices that a jar has changed since it was loaded, for 'option watch'. */
#pragma once

#include <stdint.h>

/* What tells one content of a file from another; all zero if there is no file. */
typedef struct {
    uint64_t device, inode, size;
    int64_t changed_at, changed_at_ns;
} gj_file_mark_t;

typedef struct {
    char *file;
    gj_file_mark_t loaded; /* as it was just before the last attempt to load it */
    gj_file_mark_t seen;   /* as it was at the last look */
} gj_jar_state_t;

/* Called before a jar is loaded. file may be NULL. */
void
gj_jar_note(gj_jar_state_t *jar, const char *file);

/*
 * Returns whether the jar has changed since it was loaded, and not since the last look: a file that is being copied
 * would be broken. A jar that is missing has not changed.
 */
int
gj_jar_has_changed(gj_jar_state_t *jar);

void
gj_jar_forget(gj_jar_state_t *jar);
