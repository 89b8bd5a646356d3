#include "gluster/brick.h"

static int
is_below_server(xlator_t *this)
{
    if (strcmp(this->type, "protocol/server") == 0)
        return 1;
    for (xlator_list_t *parent = this->parents; parent; parent = parent->next) {
        if (is_below_server(parent->xlator))
            return 1;
    }
    return 0;
}

int
gj_is_in_brick(xlator_t *this)
{
    /* When it starts, a brick that is attached to another's process has no server above it yet. */
    return this->ctx->cmd_args.brick_name != NULL || is_below_server(this);
}
