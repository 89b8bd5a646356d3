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

int
gj_copy_payload(const gj_value_t *from, gj_value_t *to, struct iobref **iobref)
{
    size_t size = iov_length(from->payload.vector, from->payload.count);
    gj_payload_t *made = gj_make_payload(size);
    struct iovec *vector = malloc(sizeof(*vector));
    if (!made || !vector) {
        if (made)
            gj_free_payload(made);
        free(vector);
        return -1;
    }
    iov_unload(made->vector.iov_base, from->payload.vector, from->payload.count);
    *vector = made->vector;
    to->payload.vector = vector;
    to->payload.count = 1;
    *iobref = made->iobref;
    free(made);
    return 0;
}
