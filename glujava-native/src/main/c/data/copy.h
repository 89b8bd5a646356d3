/* Copies of structs that borrow nothing. They are NULL without memory. */
#pragma once

#include "gluster/gluster.h"

static inline void *
gj_copy_of(const void *from, size_t size)
{
    void *copy = malloc(size);
    if (copy)
        memcpy(copy, from, size);
    return copy;
}

loc_t *
gj_copy_loc(const loc_t *from);

gf_dirent_t *
gj_copy_dirents(gf_dirent_t *from);

lock_migration_info_t *
gj_copy_locks(lock_migration_info_t *from);

/* Frees a copy, or a struct that Java made, with all its content. */
void
gj_free_loc(loc_t *loc);

void
gj_free_dirents(gf_dirent_t *head);

void
gj_free_locks(lock_migration_info_t *head);
