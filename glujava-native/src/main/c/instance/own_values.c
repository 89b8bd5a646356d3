#include "instance/own_values.h"

static int
read_at_start(gj_own_options_t *options)
{
#define READ_STR(key, value) GF_OPTION_INIT(key, value, str, malformed)
#define READ_BOOL(key, value) GF_OPTION_INIT(key, value, bool, malformed)
#define READ_INT(key, value) GF_OPTION_INIT(key, value, int32, malformed)
#define READ(key, member, type) READ_##type(key, options->member);
    GJ_EACH_OPTION_AT_START(READ)
    GJ_EACH_OPTION_WHILE_RUNNING(READ)
    return 0;

malformed:
    return -1;
}

static int
read_changed(gj_own_options_t *options, dict_t *changed)
{
#define CHANGE_STR(key, value) GF_OPTION_RECONF(key, value, changed, str, malformed)
#define CHANGE_BOOL(key, value) GF_OPTION_RECONF(key, value, changed, bool, malformed)
#define CHANGE_INT(key, value) GF_OPTION_RECONF(key, value, changed, int32, malformed)
#define CHANGE(key, member, type) CHANGE_##type(key, options->member);
    GJ_EACH_OPTION_WHILE_RUNNING(CHANGE)
    return 0;

malformed:
    return -1;
}

int
gj_own_options_read(gj_own_options_t *options, xlator_t *this, dict_t *changed)
{
    xlator_t *old_this = THIS;
    THIS = this; /* read by the macros */
    *options = (gj_own_options_t){0};
    int result = changed ? read_changed(options, changed) : read_at_start(options);
    THIS = old_this;
    return result;
}
