/* Operations of the translator's own, as Java starts them, and the turn that sees a reply. */
#pragma once

#include "scripted_java.h"

enum { OWNER_SIZE = 8, MOST_CREDENTIALS = 512 * 1024 };

/* Bytes that make an operation somebody's: so many groups, numbered from 5000, and an owner of so many bytes. */
typedef struct {
    char bytes[MOST_CREDENTIALS];
    int32_t size;
} credentials_t;

void
credentials_make(credentials_t *credentials, uint32_t groups, uint32_t owner);

/* Begins one for uid 2001, gid 2002, pid 2003 with two groups; its number, or an errno below 0. */
int32_t
operation_begin(void);

/* What Java writes: stat of the path for a child. */
void
operation_writes(int32_t id, int child, const char *path);

/* Both, and starts it: 0 or an errno. Its number is in operation_id. */
int32_t
operation_start(int child, const char *path);

extern int32_t operation_id;

/* What the last turn saw of a reply. */
typedef struct {
    int turns;
    int32_t id;
    int32_t op_ret;
    int32_t op_errno;
    uint64_t ino; /* 0: no iatt */
    struct _xlator *this;
    pthread_t thread;
} operation_seen_t;

extern operation_seen_t operation_seen;

/* A turn: sees the reply. */
int
operation_replied(gj_call_t *call, int event);
