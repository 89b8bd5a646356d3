/* Memory of GlusterFS for the content of a file. */
#pragma once

#include "gluster/gluster.h"

/* A payload with one element. */
typedef struct {
    struct iovec vector;
    struct iobref *iobref;
} gj_payload_t;

/* Allocates a payload of size bytes, to be freed with gj_free_payload. NULL without memory. */
gj_payload_t *
gj_make_payload(size_t size);

void
gj_free_payload(gj_payload_t *payload);

/* Makes a payload with a copy of these bytes. NULL without memory. */
gj_payload_t *
gj_copy_payload(const struct iovec *vector, int count);
