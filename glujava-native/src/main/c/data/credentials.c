/* The credentials of a fop, as bytes. The Java side is org.glujava.record.BorrowedCredentials. */
#include "data/credentials.h"

#include "data/bytes.h"

#define NO_CLIENT ((uint32_t)-1)
#define MOST_GROUPS UINT16_MAX /* the maximum of a call stack */

int
gj_credentials_get(gj_call_t *call, char *out, int capacity)
{
    writer_t writer = {out, capacity, 0};
    call_stack_t *root = call->frame->root;
    const char *client = root->client ? root->client->client_uid : NULL;
    add32(&writer, root->ngrps);
    for (int i = 0; i < root->ngrps; i++)
        add32(&writer, root->groups[i]);
    add32(&writer, root->lk_owner.len);
    add(&writer, root->lk_owner.data, root->lk_owner.len);
    add32(&writer, client ? strlen(client) : (uint32_t)NO_TEXT);
    if (client)
        add(&writer, client, strlen(client));
    return writer.used;
}

int
gj_credentials_set(gj_call_t *call, const char *content, int size)
{
    reader_t reader = {content, size > 0 ? size : 0, 0};
    call_stack_t *root = call->frame->root;
    root->uid = take32(&reader);
    root->gid = take32(&reader);
    root->pid = take32(&reader);
    uint32_t groups = take32(&reader);
    const char *at = groups <= MOST_GROUPS ? take(&reader, groups * sizeof(gid_t)) : NULL;
    uint32_t owner = take32(&reader);
    const char *owner_at = owner <= GJ_OWNER_SIZE ? take(&reader, owner) : NULL;
    if (!at || !owner_at)
        return EINVAL;
    if (call_stack_alloc_groups(root, groups) != 0)
        return ENOMEM;
    memcpy(root->groups, at, groups * sizeof(gid_t));
    root->lk_owner.len = owner;
    memcpy(root->lk_owner.data, owner_at, owner);
    return 0;
}
