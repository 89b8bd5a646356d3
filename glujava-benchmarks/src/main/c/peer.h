/* Translators in C that do the same as those in Java that the benchmarks measure. */
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wsign-compare"
#include <glusterfs/call-stub.h>
#include <glusterfs/defaults.h>
#include <glusterfs/glusterfs.h>
#include <glusterfs/xlator.h>
#pragma GCC diagnostic pop

/* Each puts the fops of a mode into the table. */
void
fail_lookups(struct xlator_fops *fops);
void
forward_lookups(struct xlator_fops *fops);
void
call_back_lookups(struct xlator_fops *fops);
void
rebuild_lookups(struct xlator_fops *fops);
void
fan_out_lookups(struct xlator_fops *fops);
void
suspend_lookups(struct xlator_fops *fops);
void
pass_all(struct xlator_fops *fops);
void
turn_content(struct xlator_fops *fops);

/* Whether this is about a name that the client looks for, and not about the root or a file that is there. */
static inline int
is_wanted(const loc_t *loc)
{
    return loc->name && loc->name[0] == 'n';
}
