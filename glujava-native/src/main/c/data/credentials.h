#pragma once

#include "data/record.h"

/* Writes into the record of a call whose it is. Few groups are copied with it: to ask for them would cost Java a call. */
static inline void
gj_credentials_note(gj_call_t *call, const call_stack_t *root)
{
    int groups = root->ngrps;
    *gj_field(call, GJ_UID) = root->uid;
    *gj_field(call, GJ_GID) = root->gid;
    *gj_field(call, GJ_PID) = root->pid;
    *gj_field(call, GJ_GROUP_COUNT) = groups;
    if (groups > 0)
        memcpy(call->record + GJ_GROUPS, root->groups,
               (groups < GJ_GROUPS_HERE ? groups : GJ_GROUPS_HERE) * sizeof(gid_t));
}

/* Of the frame of a call what its record does not have. Returns how many bytes that takes. */
int
gj_credentials_get(gj_call_t *call, char *out, int capacity);

/* Makes an operation somebody's; 0 or an errno. */
int
gj_credentials_set(gj_call_t *call, const char *content, int size);
