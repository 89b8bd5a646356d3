#include "credentials.h"

#include "above.h"
#include "ended.h"

#include <glusterfs/client_t.h>

/* Up to 128 are in the call stack itself; 65535 is the maximum of ngrps. */
const int credentials_groups[] = {0, 1, 128, 129, 1000, 65535};
const int credentials_count = sizeof(credentials_groups) / sizeof(credentials_groups[0]);

static const int owner_sizes[] = {0, 8, 16, 255, GF_MAX_LOCK_OWNER_LEN, 4};
/* A pointer in GlusterFS 10, an array in 11: a literal initialises both. */
static client_t client = {.client_uid = "CTX_ID:some-client"};
static int case_now;

static void
expect_text(dict_t *dict, char *key, const char *text)
{
    data_t *found = dict_get(dict, key);
    if (!found || strcmp(found->data, text) != 0)
        complain("Java saw %s as '%.100s'; expected '%.100s'", key, found ? found->data : "nothing", text);
}

static char *
groups_text(int count)
{
    char *text = calloc(count + 1, 12), *at = text;
    for (int i = 0; i < count; i++)
        at += sprintf(at, "%s%d", i ? " " : "", 100 + 7 * i);
    return text;
}

static void
look(const gj_value_t *reply)
{
    dict_t *dict = reply[0].dict;
    if (!dict)
        return complain("there was no reply");
    expect_text(dict, "uid", "1001");
    expect_text(dict, "gid", "1002");
    expect_text(dict, "pid", "1003");
    expect_text(dict, "unique", "1311768467463790320");
    expect_text(dict, "client", case_now % 2 ? client.client_uid : "null");
    char *groups = groups_text(credentials_groups[case_now]);
    expect_text(dict, "groups", groups);
    free(groups);
    data_t *owner = dict_get(dict, "lk-owner");
    int size = owner_sizes[case_now];
    if (!owner || (int)owner->len != size)
        complain("Java saw an lk_owner of %d bytes; expected %d", owner ? (int)owner->len : -1, size);
    for (int i = 0; owner && i < size; i++) {
        if (owner->data[i] != (char)(3 * i + 1))
            return complain("Java saw another lk_owner");
    }
}

void
credentials_are_seen(xlator_t *xl, int number)
{
    case_now = number;
    memset(&now, 0, sizeof(now));
    now.fop = GJ_GETXATTR;
    now.looks = look;
    sample_t args = sample_make(&gj_fops[now.fop].args, SAMPLE_FULL);
    call_frame_t *frame = above_frame();
    call_stack_t *stack = frame->root;
    if (call_stack_alloc_groups(stack, credentials_groups[number]) != 0)
        return complain("no memory for groups");
    for (int i = 0; i < stack->ngrps; i++)
        stack->groups[i] = 100 + 7 * i;
    stack->unique = 1311768467463790320;
    stack->pid = 1003;
    stack->lk_owner.len = owner_sizes[number];
    for (int i = 0; i < stack->lk_owner.len; i++)
        stack->lk_owner.data[i] = 3 * i + 1;
    if (number % 2)
        stack->client = &client;
    above_winds(frame, xl, args.v);
    sample_drop(&args);
    if (now.answers != 1)
        complain("answered %d times", now.answers);
    ended_forget();
}
