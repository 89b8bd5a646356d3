/* A small GlusterFS process: what glusterfsd sets up before it creates a graph, and the parts of a graph. */
#pragma once

#include "check.h"
#include "gluster/gluster.h"
#include "instance/own_values.h"

/* Options of a volume: 10 s for the start, no latencies. */
extern const gj_own_options_t world_options;

/* Sets the process up; can be the setup of a cmocka group. */
int
world_start(void **state);

/* Creates a real xlator with a memory account; fops may be NULL. */
xlator_t *
world_xlator(const char *name, struct xlator_fops *fops);

/* Creates an xlator for GlusterFS to load. */
xlator_t *
world_unloaded(const char *name);

void
world_add_child(xlator_t *parent, xlator_t *child);

/* Creates a call stack with its first frame, which the xlator owns. */
call_frame_t *
world_frame(xlator_t *owner);

/* Returns the number of frames. */
int64_t
world_frames(void);

/* The root of the inode table of all inodes. */
inode_t *
world_root(void);

inode_t *
world_inode(ia_type_t type, unsigned char number);

/* Returns GlusterFS's log since world_forget_log. */
const char *
world_log(void);

void
world_forget_log(void);

/* Runs a function on a thread with this stack size (0: the default), and waits for its end. */
void
world_on_thread(void (*function)(void *), void *argument, size_t stack_size);

/* Runs a function on a stack of its own on this thread, as GlusterFS's synctasks do. */
void
world_on_task(void (*function)(void *), void *argument);

/* Waits until the condition holds; returns false if it does not within 10 s. */
int
world_await(int (*condition)(void *), void *argument);

int
world_await_for(int milliseconds, int (*condition)(void *), void *argument);
