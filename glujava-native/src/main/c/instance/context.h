/*
 * Contexts of inodes and fds. The value is in Java, found by the address of the inode or fd. GlusterFS's own context
 * has a number, which makes GlusterFS call forget or release at the end of the object. Addresses are reused; numbers
 * never are.
 */
#pragma once

#include "instance/versions.h"

/* Returns the number of an inode or fd (GJ_KIND_..), and makes one if it has none. Returns 0 if it can have none. */
uint64_t
gj_context_mark(xlator_t *this, int kind, void *object);

/* Returns the number of an inode or fd, or 0 if it has none. */
uint64_t
gj_context_of(xlator_t *this, int kind, void *object);

/*
 * Counters, for each volume, of ended inodes and fds that Java has not processed. While a counter is not 0, an address
 * in Java can be that of another object, so Java compares the numbers too. Never freed, because Java reads them.
 */
extern int32_t gj_context_endings[GJ_MAX_INSTANCES];

/* Resets the counter for a new volume. */
static inline void
gj_context_begin(const gj_instance_t *instance)
{
    __atomic_store_n(&gj_context_endings[instance->versions->number], 0, __ATOMIC_RELAXED);
}

static inline void
gj_context_ending(const gj_instance_t *instance, int more)
{
    __atomic_fetch_add(&gj_context_endings[instance->versions->number], more, __ATOMIC_RELEASE);
}
