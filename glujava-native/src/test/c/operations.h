/* Operations of the translator, as Java starts them, and the turn that reads a reply. */
#pragma once

#include "scripted_java.h"

enum { OWNER_SIZE = 8, MOST_CREDENTIALS = 512 * 1024 };

/* Credentials as bytes: this many groups, numbered from 5000, and a lock owner of this many bytes. */
typedef struct {
    char bytes[MOST_CREDENTIALS];
    int32_t size;
} credentials_t;

void
credentials_make(credentials_t *credentials, uint32_t groups, uint32_t owner);

/* Begins an operation for uid 2001, gid 2002, pid 2003 with two groups. Returns its number, or an errno below 0. */
int32_t
operation_begin(void);

/* Writes the arguments as Java does: a stat of the path for a child. */
void
operation_writes(int32_t id, int child, const char *path);

/* Does both, and starts the operation. Returns 0 or an errno. operation_id is its number. */
int32_t
operation_start(int child, const char *path);

extern int32_t operation_id;

/* The reply that the last turn read. */
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

/* A turn that reads the reply. */
int
operation_replied(gj_call_t *call, int event);
