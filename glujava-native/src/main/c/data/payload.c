#include "data/payload.h"

gj_payload_t *
gj_make_payload(size_t size)
{
    gj_payload_t *payload = calloc(1, sizeof(*payload));
    struct iobuf *iobuf = iobuf_get2(THIS->ctx->iobuf_pool, size ? size : 1);
    struct iobref *iobref = iobref_new();
    if (!payload || !iobuf || !iobref || iobref_add(iobref, iobuf) != 0) {
        free(payload);
        payload = NULL;
    } else {
        payload->vector.iov_base = iobuf->ptr;
        payload->vector.iov_len = size;
        payload->iobref = iobref_ref(iobref);
    }
    if (iobref)
        iobref_unref(iobref);
    if (iobuf)
        iobuf_unref(iobuf);
    return payload;
}

void
gj_free_payload(gj_payload_t *payload)
{
    iobref_unref(payload->iobref);
    free(payload);
}

gj_payload_t *
gj_copy_payload(const struct iovec *vector, int count)
{
    gj_payload_t *made = gj_make_payload(iov_length(vector, count));
    if (made)
        iov_unload(made->vector.iov_base, vector, count);
    return made;
}
