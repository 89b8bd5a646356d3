#include "monitor/info.h"

#include "instance/versions.h"
#include "monitor/info_text.h"

static int
is_asked_for(const char *name)
{
    return name && strcmp(name, GJ_INFO_KEY) == 0;
}

/* NULL without memory. GlusterFS frees the text with the dict. */
static dict_t *
make_answer(call_frame_t *frame)
{
    char *text = GF_MALLOC(GJ_INFO_ROOM, gf_common_mt_char);
    dict_t *dict = text ? dict_new() : NULL;
    if (dict && dict_set_bin(dict, GJ_INFO_KEY, text, gj_info_write(text, frame->root->uid == 0)) == 0)
        return dict;
    if (dict)
        dict_unref(dict);
    GF_FREE(text);
    return NULL;
}

#define ANSWER(fop, frame, this)                                                                                       \
    do {                                                                                                               \
        int off = ((gj_instance_t *)this->private)->hides_info;                                                        \
        dict_t *dict = off ? NULL : make_answer(frame);                                                                \
        STACK_UNWIND_STRICT(fop, frame, dict ? 0 : -1, dict ? 0 : off ? ENODATA : ENOMEM, dict, NULL);                 \
        if (dict)                                                                                                      \
            dict_unref(dict);                                                                                          \
    } while (0)

static int32_t
info_getxattr(call_frame_t *frame, xlator_t *this, loc_t *loc, const char *name, dict_t *xdata)
{
    gj_instance_t *instance = this->private;
    if (!is_asked_for(name))
        return instance->beneath_getxattr(frame, this, loc, name, xdata);
    ANSWER(getxattr, frame, this);
    return 0;
}

static int32_t
info_fgetxattr(call_frame_t *frame, xlator_t *this, fd_t *fd, const char *name, dict_t *xdata)
{
    gj_instance_t *instance = this->private;
    if (!is_asked_for(name))
        return instance->beneath_fgetxattr(frame, this, fd, name, xdata);
    ANSWER(fgetxattr, frame, this);
    return 0;
}

/* Replace the two functions above while all fops bypass the translator. */
static int32_t
getxattr_past(call_frame_t *frame, xlator_t *this, loc_t *loc, const char *name, dict_t *xdata)
{
    if (!is_asked_for(name))
        return default_getxattr(frame, this, loc, name, xdata);
    ANSWER(getxattr, frame, this);
    return 0;
}

static int32_t
fgetxattr_past(call_frame_t *frame, xlator_t *this, fd_t *fd, const char *name, dict_t *xdata)
{
    if (!is_asked_for(name))
        return default_fgetxattr(frame, this, fd, name, xdata);
    ANSWER(fgetxattr, frame, this);
    return 0;
}

void
gj_info_set(gj_instance_t *instance, gf_boolean_t on)
{
    instance->hides_info = !on;
}

void
gj_info_install(gj_instance_t *instance, struct xlator_fops *fops)
{
    instance->beneath_getxattr = fops->getxattr;
    instance->beneath_fgetxattr = fops->fgetxattr;
    fops->getxattr = info_getxattr;
    fops->fgetxattr = info_fgetxattr;
}

void
gj_info_begin(gj_versions_t *versions, xlator_t *this)
{
    struct xlator_fops *past = malloc(sizeof(*past));
    if (!past)
        return;
    versions->given_past_fops = this->pass_through_fops;
    *past = versions->given_past_fops ? *versions->given_past_fops : *default_fops;
    past->getxattr = getxattr_past;
    past->fgetxattr = fgetxattr_past;
    versions->own_past_fops = past;
    this->pass_through_fops = past;
}

void
gj_info_end(gj_versions_t *versions, xlator_t *this)
{
    if (versions->own_past_fops)
        this->pass_through_fops = versions->given_past_fops;
}
