/*
 * Contexts: what Java keeps of an inode or fd. The object itself is Java's, by the address of the inode or fd;
 * GlusterFS keeps a number in its own context of it, which makes it tell its end. Addresses come again; a number never
 * does.
 */
#pragma once

#include "instance/instance.h"

/* The number of an inode or fd (GJ_KIND_..), a new one if it has none; 0 when it can have none. */
uint64_t
gj_context_mark(xlator_t *this, int kind, void *object);

/* The number of an inode or fd; 0: it has none. */
uint64_t
gj_context_of(xlator_t *this, int kind, void *object);

/*
 * How many inodes and fds of each instance have ended of which Java does not know it yet. While there are any, an
 * address in Java can be another inode's already, and Java looks at the numbers, too. Never freed: Java reads it.
 */
extern int32_t gj_context_endings[GJ_MAX_INSTANCES];

/* The instance is new: none have ended. */
static inline void
gj_context_begin(const gj_instance_t *instance)
{
    __atomic_store_n(&gj_context_endings[instance->id], 0, __ATOMIC_RELAXED);
}

static inline void
gj_context_ending(const gj_instance_t *instance, int more)
{
    __atomic_fetch_add(&gj_context_endings[instance->id], more, __ATOMIC_RELEASE);
}
