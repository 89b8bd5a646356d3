/* A Java side with scripted behaviour, which replaces java.c and java_start.c. */
#pragma once

#include "data/record.h"
#include "jvm/java.h"
#include "jvm/java_start.h"

/* A turn of Java: runs in the place of the author's code, and returns the verdict. */
typedef int (*java_turn_t)(gj_call_t *call, int event);

/* Forgets the script. */
void
java_starts_anew(void);

/* In the next unscripted turn, runs the function, or returns the verdict. */
void
java_will_do(java_turn_t turn);

void
java_will_say(int verdict);

/* In all turns without a script. */
void
java_always_does(java_turn_t turn);

/* Numbers of turns since java_starts_anew: all, scripted ones that did not happen, and unscripted ones. */
int
java_turns(void);

int
java_turns_amiss(void);

/* The fops that the next instance hooks. */
void
java_hooks(const int *fops, int count);

/* Called first when the next instance is created; may be NULL. Its result is that of the creation, if not 0. */
extern int (*java_creates)(int instance);

/* Called when an instance's translator is loaded, and when its options change; may be NULL. They return its result. */
extern int (*java_loads)(int instance), (*java_changes)(int instance);
/* Whether fops return to the translator after the last change. */
extern int java_returns;

/* Called when a version takes over from the one before; may be NULL. Its result is returned. */
extern int (*java_takes_over)(int instance);

/* Called when an instance is destroyed; may be NULL. And the number of destroyed instances. */
extern int (*java_destroys)(int instance);
extern int java_destroyed;

/* How many times an instance was stopped because its volume goes out of use. */
extern int java_stopped;

/* The events, cbks and reports that the next instance takes, a bit each. */
void
java_listens(uint64_t events, uint32_t cbks, uint32_t reports);

/* Handles a notice for an instance; NULL: returns success. */
extern int (*java_gets_notice)(int instance, int what, const char *bytes, int size);

/* Exported by the library for Java, and declared nowhere else. */
int32_t
glujava_suspend(int32_t id);

int32_t
glujava_keep_args(int32_t id);

int32_t
glujava_resume(int32_t id, int32_t suspension, int32_t verdict);

/* As Java does for the newest suspension. */
int
java_resumes(int32_t id, int verdict);

int32_t
glujava_replaces(int32_t id);

int32_t
glujava_drained(int32_t id);

void
glujava_left(int32_t id);

int32_t
glujava_leaves_out_unknown(int32_t id);

void
glujava_hook(int32_t id, int32_t fop, int32_t wanted, const char *method);

void
glujava_identify(int32_t id, const char *translator, const char *class_name, const char *version, const char *jar);

int32_t
glujava_report(char *out, int32_t capacity);

int32_t
glujava_copy(int32_t id, const char *file, char *why, int32_t size);

void
glujava_failed(int32_t id, const char *message, const char *detail, const char *hint);

void
glujava_option(int32_t id, const char *keys, const char *type, double min, double max, const char *texts);

int32_t
glujava_take_change(int32_t id);

int64_t
glujava_keep(int32_t id, const char *bytes, int32_t size);

void
glujava_listen(int32_t id, int64_t events, int32_t cbks, int32_t reports);

void
glujava_ends(int32_t id, const char *methods);

void
glujava_put(int64_t report, const char *key, int32_t key_size, const char *value, int32_t value_size);

int64_t
glujava_slab(int32_t index);

int32_t
glujava_describe(int32_t id, char *out, int32_t capacity);

int32_t
glujava_graph_options(int32_t id, const char *type, const char *key, char *out, int32_t capacity);

int32_t
glujava_mounted_folder(int32_t id, char *out, int32_t capacity);

void
glujava_log(int32_t id, int32_t level, const char *file, const char *function, int32_t line, int64_t message,
            int32_t error, const char *text);

int32_t
glujava_log_level(int32_t id);

int32_t
glujava_branch(int32_t id, int32_t first);

int32_t
glujava_operation(int32_t instance_id, const char *credentials, int32_t size);

int32_t
glujava_start(int32_t id);

void
glujava_cancel(int32_t id);

int32_t
glujava_credentials(int32_t id, char *out, int32_t capacity);

int32_t
glujava_retain(int32_t instance_id, int32_t kind, int64_t object);

void
glujava_release(int32_t instance_id, int32_t kind, int64_t object);

int64_t
glujava_make(int32_t instance_id, int32_t kind, int64_t inode, int32_t flags, int64_t pid);

int64_t
glujava_inode_root(int32_t id, char *identity);

int64_t
glujava_inode_find(int32_t id, const char *gfid, char *identity);

int64_t
glujava_inode_grep(int32_t id, int64_t parent, const char *name, char *identity);

int64_t
glujava_inode_resolve(int32_t id, const char *path, char *identity);

int64_t
glujava_inode_link(int32_t id, int64_t inode, int64_t parent, const char *name, const char *iatt, char *identity);

int32_t
glujava_inode_path(int32_t id, int64_t inode, const char *name, char *out, int32_t capacity);

int64_t
glujava_context(int32_t id, int32_t kind, int64_t object, int32_t make);

int64_t
glujava_endings(void);
