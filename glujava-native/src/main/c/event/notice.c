#include "event/notice.h"

#include "instance/context.h"
#include "instance/versions.h"

/* For notices_elsewhere of all volumes. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t all_delivered = PTHREAD_COND_INITIALIZER;

gj_notice_t *
gj_notice_make(gj_instance_t *instance, int kind, gj_notice_writer_t write, const void *about)
{
    writer_t measure = {NULL, 0, 0};
    write(&measure, instance, about);
    gj_notice_t *notice = calloc(1, sizeof(*notice) + measure.used);
    if (!notice)
        return NULL;
    notice->instance = instance;
    notice->kind = kind;
    notice->owners = 1;
    notice->size = measure.used;
    writer_t writer = {notice->bytes, measure.used, 0};
    write(&writer, instance, about);
    return notice;
}

void
gj_notice_release(gj_notice_t *notice)
{
    if (__atomic_sub_fetch(&notice->owners, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    gj_instance_t *instance = notice->instance;
    if (notice->elsewhere) {
        /* Sets THIS, because references are counted by xlator. */
        xlator_t *old_this = THIS;
        THIS = instance->this;
        if (notice->dict)
            dict_unref(notice->dict);
        if (notice->fd)
            fd_unref(notice->fd);
        if (notice->inode)
            inode_unref(notice->inode);
        if (notice->other_inode)
            inode_unref(notice->other_inode);
        THIS = old_this;
    }
    if (notice->attached)
        notice->release_attached(notice->attached);
    if (notice->elsewhere) {
        pthread_mutex_lock(&lock);
        if (--instance->versions->notices_elsewhere == 0)
            pthread_cond_broadcast(&all_delivered);
        pthread_mutex_unlock(&lock);
    }
    free(notice);
}

void
gj_notice_give_away(gj_notice_t *notice)
{
    xlator_t *old_this = THIS;
    THIS = notice->instance->this;
    if (notice->dict)
        dict_ref(notice->dict);
    if (notice->fd)
        fd_ref(notice->fd);
    if (notice->inode)
        inode_ref(notice->inode);
    if (notice->other_inode)
        inode_ref(notice->other_inode);
    THIS = old_this;
    notice->elsewhere = 1;
    if (notice->is_ending)
        gj_context_ending(notice->instance, 1);
    pthread_mutex_lock(&lock);
    notice->instance->versions->notices_elsewhere++;
    pthread_mutex_unlock(&lock);
}

int
gj_notice_await(gj_instance_t *instance, int seconds)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += seconds;
    int result = 0;
    pthread_mutex_lock(&lock);
    while (instance->versions->notices_elsewhere != 0 && result == 0)
        result = pthread_cond_clockwait(&all_delivered, &lock, CLOCK_MONOTONIC, &until);
    int left = instance->versions->notices_elsewhere;
    pthread_mutex_unlock(&lock);
    return left ? ETIMEDOUT : 0;
}
