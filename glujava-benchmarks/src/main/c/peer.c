/* Translators in C that do the same as those in Java; option mode selects one. It hooks only the fops of that mode. */
#include "peer.h"

static const struct {
    const char *name;
    void (*fill)(struct xlator_fops *fops);
} modes[] = {
    {"fail", fail_lookups},
    {"forward", forward_lookups},
    {"callback", call_back_lookups},
    {"rebuild", rebuild_lookups},
    {"fan-out", fan_out_lookups},
    {"suspend", suspend_lookups},
    {"all", pass_all},
    {"rot13", turn_content},
    {"event", send_events},
};

static int32_t
init(xlator_t *this)
{
    char *mode = "";
    if (dict_get_str(this->options, "mode", &mode) == 0)
        for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
            if (strcmp(modes[i].name, mode) == 0) {
                /* The library's table is shared by all its volumes. The loader has filled it with defaults. */
                struct xlator_fops *fops = malloc(sizeof *fops);
                if (!fops)
                    return -1;
                *fops = *this->fops;
                modes[i].fill(fops);
                this->private = this->fops = fops;
                return 0;
            }
    gf_log(this->name, GF_LOG_ERROR, "option mode is '%s', which is not a mode of peer.c", mode);
    return -1;
}

static void
fini(xlator_t *this)
{
    (void)this; /* fops may still use the table, so it is not freed */
}

static int32_t
notify(xlator_t *this, int32_t event, void *data, ...)
{
    return default_notify(this, event, data);
}

static struct xlator_cbks cbks;
static struct xlator_fops none;
static struct volume_options options[] = {{.key = {"mode"}, .type = GF_OPTION_TYPE_STR}, {.key = {NULL}}};

__attribute__((visibility("default"))) xlator_api_t xlator_api = {
    .init = init,
    .fini = fini,
    .notify = notify,
    .op_version = {1},
    .fops = &none,
    .cbks = &cbks,
    .options = options,
    .identifier = "peer",
    .category = GF_EXPERIMENTAL,
};
