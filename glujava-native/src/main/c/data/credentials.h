#pragma once

#include "data/record.h"

/*
 * Writes the credentials into the record of a call. Also copies the first groups, because a request for them would cost
 * Java a call.
 */
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

/* Writes the credentials of a call that its record does not have. Returns how many bytes they take. */
int
gj_credentials_get(gj_call_t *call, char *out, int capacity);

/* Sets the credentials of an operation. Returns 0 or an errno. */
int
gj_credentials_set(gj_call_t *call, const char *content, int size);
