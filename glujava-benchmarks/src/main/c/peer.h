/* Translators in C that do the same as the benchmarks' translators in Java. */
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
void
send_events(struct xlator_fops *fops);

/* Whether this is a name that the client looks up, and not the root or an existing file. */
static inline int
is_wanted(const loc_t *loc)
{
    return loc->name && loc->name[0] == 'n';
}
