/* Memory of GlusterFS for the content of a file. */
#pragma once

#include "data/value.h"

/* A payload of one element. */
typedef struct {
    struct iovec vector;
    struct iobref *iobref;
} gj_payload_t;

/* A payload of size bytes: freed with gj_free_payload. NULL without memory. */
gj_payload_t *
gj_make_payload(size_t size);

void
gj_free_payload(gj_payload_t *payload);

/*
 * Copies the bytes of a payload that comes without an iobref: nothing says how long they live. Sets the payload of to,
 * and the iobref that owns the copy. -1 without memory.
 */
int
gj_copy_payload(const gj_value_t *from, gj_value_t *to, struct iobref **iobref);
