/* Copies and frees values, with one case for each kind. */
#include "data/value.h"

#include "data/copy.h"
#include "data/payload.h"

const gj_value_t gj_no_values[GJ_MAX_SLOTS];

/* Numbers cannot be NULL and are not copied. */
static int
is_number(uint16_t kind)
{
    switch (kind) {
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
        case GJ_KIND_DEV:
        case GJ_KIND_SIZE:
        case GJ_KIND_OFFSET:
        case GJ_KIND_ENTRYLK_CMD:
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_XATTROP:
        case GJ_KIND_SEEK:
            return 1;
        default:
            return 0;
    }
}

int
gj_value_is_null(uint16_t kind, const gj_value_t *value)
{
    return !is_number(kind) && value->pointer == NULL;
}

/* Copies the bytes of a payload without an iobref, because their lifetime is unknown. */
static int
copy_payload(const gj_value_t *from, gj_value_t *to, struct iobref **iobref)
{
    gj_payload_t *made = gj_copy_payload(from->payload.vector, from->payload.count);
    struct iovec *vector = malloc(sizeof(*vector));
    if (!made || !vector) {
        if (made)
            gj_free_payload(made);
        free(vector);
        return -1;
    }
    *vector = made->vector;
    to->payload.vector = vector;
    to->payload.count = 1;
    *iobref = made->iobref;
    free(made);
    return 0;
}

/* Returns the copy of a pointer that is not NULL; NULL without memory. Numbers are not copied. */
static gj_value_t
own(uint16_t kind, const gj_value_t *from)
{
    gj_value_t to = *from;
    switch (kind) {
        case GJ_KIND_LOC:
            to.loc = gj_copy_loc(from->loc);
            break;
        case GJ_KIND_FD:
            to.fd = fd_ref(from->fd);
            break;
        case GJ_KIND_INODE:
            to.inode = inode_ref(from->inode);
            break;
        case GJ_KIND_DICT:
            to.dict = dict_ref(from->dict);
            break;
        case GJ_KIND_IOBREF:
            to.iobref = iobref_ref(from->iobref);
            break;
        case GJ_KIND_IATT:
            to.iatt = gj_copy_of(from->iatt, sizeof(*from->iatt));
            break;
        case GJ_KIND_STRING:
            to.string = strdup(from->string);
            break;
        case GJ_KIND_SPEC:
            to.spec = strdup(from->spec);
            break;
        case GJ_KIND_PAYLOAD:
            /* The bytes live as long as the iobref. One element more, because an empty array must not be NULL. */
            to.payload.vector = malloc((from->payload.count + 1) * sizeof(struct iovec));
            if (to.payload.vector)
                memcpy(to.payload.vector, from->payload.vector, from->payload.count * sizeof(struct iovec));
            break;
        case GJ_KIND_STATVFS:
            to.statvfs = gj_copy_of(from->statvfs, sizeof(*from->statvfs));
            break;
        case GJ_KIND_FLOCK:
            to.flock = gj_copy_of(from->flock, sizeof(*from->flock));
            break;
        case GJ_KIND_LEASE:
            to.lease = gj_copy_of(from->lease, sizeof(*from->lease));
            break;
        case GJ_KIND_CHECKSUM:
            to.checksum = gj_copy_of(from->checksum, 32);
            break;
        case GJ_KIND_DIRENTS:
            to.dirents = gj_copy_dirents(from->dirents);
            break;
        case GJ_KIND_LOCKS:
            to.locks = gj_copy_locks(from->locks);
            break;
    }
    return to;
}

static void
drop(uint16_t kind, gj_value_t *value)
{
    switch (kind) {
        case GJ_KIND_LOC:
            gj_free_loc(value->loc);
            break;
        case GJ_KIND_FD:
            fd_unref(value->fd);
            break;
        case GJ_KIND_INODE:
            inode_unref(value->inode);
            break;
        case GJ_KIND_DICT:
            dict_unref(value->dict);
            break;
        case GJ_KIND_IOBREF:
            iobref_unref(value->iobref);
            break;
        case GJ_KIND_DIRENTS:
            gj_free_dirents(value->dirents);
            break;
        case GJ_KIND_LOCKS:
            gj_free_locks(value->locks);
            break;
        default:
            free(value->pointer);
    }
}

/* Returns the place of the payload's iobref; -1 if the shape has no payload. */
static int
iobref_of(const gj_shape_t *shape)
{
    for (uint32_t i = 0; i < shape->count; i++) {
        if (shape->slots[i].kind == GJ_KIND_IOBREF)
            return i;
    }
    return -1;
}

int
gj_values_own(gj_values_t *out, const gj_shape_t *shape, const gj_value_t *borrowed)
{
    struct iobref *copied = NULL;
    int iobref = iobref_of(shape);

    out->shape = shape;
    out->owned = 0;
    for (uint32_t i = 0; i < shape->count; i++) {
        uint16_t kind = shape->slots[i].kind;
        out->v[i] = borrowed[i];
        if (kind == GJ_KIND_IOBREF && copied) {
            out->v[i].iobref = copied;
            out->owned |= 1u << i;
        }
        if (is_number(kind) || borrowed[i].pointer == NULL)
            continue;
        if (kind == GJ_KIND_PAYLOAD && borrowed[iobref].iobref == NULL && borrowed[i].payload.count > 0) {
            if (copy_payload(&borrowed[i], &out->v[i], &copied) != 0)
                out->v[i].pointer = NULL;
        } else {
            out->v[i] = own(kind, &borrowed[i]);
        }
        if (out->v[i].pointer == NULL) {
            gj_values_release(out);
            return -1;
        }
        out->owned |= 1u << i;
    }
    return 0;
}

void
gj_values_release(gj_values_t *values)
{
    for (uint32_t i = 0; i < values->shape->count; i++) {
        if (values->owned & 1u << i)
            drop(values->shape->slots[i].kind, &values->v[i]);
    }
    values->owned = 0;
}
