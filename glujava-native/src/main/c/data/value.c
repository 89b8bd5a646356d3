/* Copying and freeing values, one case a kind. */
#include "data/value.h"

const gj_value_t gj_no_values[GJ_MAX_SLOTS];

static void *
copy_of(const void *from, size_t size)
{
    void *copy = malloc(size);
    if (copy)
        memcpy(copy, from, size);
    return copy;
}

/* Numbers cannot be NULL and need no copy. */
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

static void
drop_loc(loc_t *loc)
{
    size_t whole = loc->path ? strlen(loc->path) : 0;
    if (loc->name && !(loc->path && loc->name >= loc->path && loc->name <= loc->path + whole))
        free((void *)loc->name);
    free((void *)loc->path);
    if (loc->inode)
        inode_unref(loc->inode);
    if (loc->parent)
        inode_unref(loc->parent);
    free(loc);
}

/* GlusterFS's loc_copy leaves the name borrowed when there is no path: here nothing is ever borrowed. */
static loc_t *
own_loc(const loc_t *from)
{
    loc_t *loc = calloc(1, sizeof(*loc));
    if (!loc)
        return NULL;
    gf_uuid_copy(loc->gfid, from->gfid);
    gf_uuid_copy(loc->pargfid, from->pargfid);
    if (from->path)
        loc->path = strdup(from->path);
    if (from->name) {
        size_t length = strlen(from->name);
        size_t whole = loc->path ? strlen(loc->path) : 0;
        if (loc->path && whole >= length && strcmp(loc->path + whole - length, from->name) == 0)
            loc->name = loc->path + whole - length;
        else
            loc->name = strdup(from->name);
    }
    if ((from->path && !loc->path) || (from->name && !loc->name)) {
        drop_loc(loc);
        return NULL;
    }
    if (from->inode)
        loc->inode = inode_ref(from->inode);
    if (from->parent)
        loc->parent = inode_ref(from->parent);
    return loc;
}

void
gj_free_dirents(gf_dirent_t *head)
{
    gf_dirent_free(head);
    free(head);
}

static gf_dirent_t *
own_dirents(gf_dirent_t *from)
{
    gf_dirent_t *head = calloc(1, sizeof(*head));
    gf_dirent_t *entry = NULL;
    if (!head)
        return NULL;
    INIT_LIST_HEAD(&head->list);
    list_for_each_entry(entry, &from->list, list)
    {
        gf_dirent_t *copy = entry_copy(entry);
        if (!copy) {
            gj_free_dirents(head);
            return NULL;
        }
        list_add_tail(&copy->list, &head->list);
    }
    return head;
}

void
gj_free_locks(lock_migration_info_t *head)
{
    lock_migration_info_t *lock = NULL, *next = NULL;
    list_for_each_entry_safe(lock, next, &head->list, list)
    {
        list_del_init(&lock->list);
        free(lock->client_uid);
        free(lock);
    }
    free(head);
}

static lock_migration_info_t *
own_locks(lock_migration_info_t *from)
{
    lock_migration_info_t *head = calloc(1, sizeof(*head));
    lock_migration_info_t *lock = NULL;
    if (!head)
        return NULL;
    INIT_LIST_HEAD(&head->list);
    list_for_each_entry(lock, &from->list, list)
    {
        lock_migration_info_t *copy = copy_of(lock, sizeof(*lock));
        char *uid = lock->client_uid ? strdup(lock->client_uid) : NULL;
        if (!copy || (lock->client_uid && !uid)) {
            free(copy);
            free(uid);
            gj_free_locks(head);
            return NULL;
        }
        copy->client_uid = uid;
        list_add_tail(&copy->list, &head->list);
    }
    return head;
}

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

/* Who owns no iobref for a payload has to copy the bytes: nobody says how long they live. */
static int
copy_payload(const gj_value_t *from, gj_value_t *to, struct iobref **iobref)
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

/* The copy of a pointer that is not NULL; NULL without memory. Numbers need none. */
static gj_value_t
own(uint16_t kind, const gj_value_t *from)
{
    gj_value_t to = *from;
    switch (kind) {
        case GJ_KIND_LOC:
            to.loc = own_loc(from->loc);
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
            to.iatt = copy_of(from->iatt, sizeof(*from->iatt));
            break;
        case GJ_KIND_STRING:
            to.string = strdup(from->string);
            break;
        case GJ_KIND_SPEC:
            to.spec = strdup(from->spec);
            break;
        case GJ_KIND_PAYLOAD:
            /* The bytes themselves live as long as the iobref. One element more, so that none is still a pointer. */
            to.payload.vector = malloc((from->payload.count + 1) * sizeof(struct iovec));
            if (to.payload.vector)
                memcpy(to.payload.vector, from->payload.vector, from->payload.count * sizeof(struct iovec));
            break;
        case GJ_KIND_STATVFS:
            to.statvfs = copy_of(from->statvfs, sizeof(*from->statvfs));
            break;
        case GJ_KIND_FLOCK:
            to.flock = copy_of(from->flock, sizeof(*from->flock));
            break;
        case GJ_KIND_LEASE:
            to.lease = copy_of(from->lease, sizeof(*from->lease));
            break;
        case GJ_KIND_CHECKSUM:
            to.checksum = copy_of(from->checksum, 32);
            break;
        case GJ_KIND_DIRENTS:
            to.dirents = own_dirents(from->dirents);
            break;
        case GJ_KIND_LOCKS:
            to.locks = own_locks(from->locks);
            break;
    }
    return to;
}

static void
drop(uint16_t kind, gj_value_t *value)
{
    switch (kind) {
        case GJ_KIND_LOC:
            drop_loc(value->loc);
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

/* The place of the iobref that goes with the payload; -1 when the shape has no payload. */
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
