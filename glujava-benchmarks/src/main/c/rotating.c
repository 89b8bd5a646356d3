/* Rotates the letters of all content by 13 places, into memory of its own, as the example rot13 does. */
#include "peer.h"

static unsigned char turned[256];

static void __attribute__((constructor)) fill_table(void)
{
    for (int i = 0; i < 256; i++)
        turned[i] = (unsigned char)i;
    for (int i = 0; i < 26; i++) {
        turned['a' + i] = (unsigned char)('a' + (i + 13) % 26);
        turned['A' + i] = (unsigned char)('A' + (i + 13) % 26);
    }
}

/* Returns the rotated content, in an iobuf that the iobref holds; NULL without memory. */
static struct iobref *
turn(xlator_t *this, const struct iovec *vector, int count, struct iovec *result)
{
    size_t size = iov_length(vector, count);
    struct iobuf *iobuf = iobuf_get2(this->ctx->iobuf_pool, size);
    struct iobref *iobref = iobuf ? iobref_new() : NULL;
    if (!iobref || iobref_add(iobref, iobuf) != 0) {
        if (iobref)
            iobref_unref(iobref);
        if (iobuf)
            iobuf_unref(iobuf);
        return NULL;
    }
    unsigned char *to = iobuf_ptr(iobuf);
    for (int i = 0; i < count; i++) {
        const unsigned char *from = vector[i].iov_base;
        for (size_t at = 0; at < vector[i].iov_len; at++)
            *to++ = turned[from[at]];
    }
    *result = (struct iovec){iobuf_ptr(iobuf), size};
    iobuf_unref(iobuf);
    return iobref;
}

static int32_t
read_(call_frame_t *frame, void *cookie, xlator_t *this, int32_t op_ret, int32_t op_errno, struct iovec *vector,
      int32_t count, struct iatt *stbuf, struct iobref *iobref, dict_t *xdata)
{
    struct iovec one;
    struct iobref *own = NULL;
    (void)cookie;
    if (op_ret > 0) {
        own = turn(this, vector, count, &one);
        if (!own) {
            STACK_UNWIND_STRICT(readv, frame, -1, ENOMEM, NULL, 0, NULL, NULL, NULL);
            return 0;
        }
        vector = &one;
        count = 1;
        iobref = own;
    }
    STACK_UNWIND_STRICT(readv, frame, op_ret, op_errno, vector, count, stbuf, iobref, xdata);
    if (own)
        iobref_unref(own);
    return 0;
}

static int32_t
readv_(call_frame_t *frame, xlator_t *this, fd_t *fd, size_t size, off_t offset, uint32_t flags, dict_t *xdata)
{
    STACK_WIND(frame, read_, FIRST_CHILD(this), FIRST_CHILD(this)->fops->readv, fd, size, offset, flags, xdata);
    return 0;
}

static int32_t
writev_(call_frame_t *frame, xlator_t *this, fd_t *fd, struct iovec *vector, int32_t count, off_t offset,
        uint32_t flags, struct iobref *iobref, dict_t *xdata)
{
    struct iovec one;
    struct iobref *own = turn(this, vector, count, &one);
    (void)iobref;
    if (!own) {
        STACK_UNWIND_STRICT(writev, frame, -1, ENOMEM, NULL, NULL, NULL);
        return 0;
    }
    STACK_WIND(frame, default_writev_cbk, FIRST_CHILD(this), FIRST_CHILD(this)->fops->writev, fd, &one, 1, offset,
               flags, own, xdata);
    iobref_unref(own);
    return 0;
}

void
turn_content(struct xlator_fops *fops)
{
    fops->readv = readv_;
    fops->writev = writev_;
}
