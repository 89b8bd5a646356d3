/* Whether two values are equal, with one case for each kind. */
#include "check.h"

#include "samples.h"

static int
same_text(const char *a, const char *b)
{
    return (!a && !b) || (a && b && strcmp(a, b) == 0);
}

static int
same_loc(const loc_t *a, const loc_t *b)
{
    return same_text(a->path, b->path) && same_text(a->name, b->name) && a->inode == b->inode &&
           a->parent == b->parent && memcmp(a->gfid, b->gfid, sizeof(a->gfid)) == 0 &&
           memcmp(a->pargfid, b->pargfid, sizeof(a->pargfid)) == 0;
}

static int
same_flock(const struct gf_flock *a, const struct gf_flock *b)
{
    return a->l_type == b->l_type && a->l_whence == b->l_whence && a->l_start == b->l_start && a->l_len == b->l_len &&
           a->l_pid == b->l_pid && a->l_owner.len == b->l_owner.len &&
           memcmp(a->l_owner.data, b->l_owner.data, a->l_owner.len) == 0;
}

static gf_boolean_t
has_pair(dict_t *dict, char *key, data_t *value, void *other)
{
    (void)dict;
    data_t *found = dict_get(other, key);
    return found && found->data_type == value->data_type && found->len == value->len &&
           memcmp(found->data, value->data, value->len) == 0;
}

static int
same_dict(dict_t *a, dict_t *b, sameness_t sameness)
{
    if (sameness == SAME_OBJECTS || !a || !b)
        return a == b;
    return a != b && a->count == b->count &&
           dict_foreach_match(a, has_pair, b, dict_null_foreach_fn, NULL) == (int)a->count;
}

static int
same_dirents(gf_dirent_t *a, gf_dirent_t *b, sameness_t sameness)
{
    struct list_head *x = a->list.next, *y = b->list.next;
    for (; x != &a->list && y != &b->list; x = x->next, y = y->next) {
        gf_dirent_t *from = list_entry(x, gf_dirent_t, list), *to = list_entry(y, gf_dirent_t, list);
        if (!same_text(from->d_name, to->d_name) || from->d_ino != to->d_ino || from->d_off != to->d_off ||
            from->d_len != to->d_len || from->d_type != to->d_type || from->inode != to->inode ||
            !same_dict(from->dict, to->dict, sameness) || memcmp(&from->d_stat, &to->d_stat, sizeof(from->d_stat)) != 0)
            return 0;
    }
    return x == &a->list && y == &b->list;
}

/* The same bytes, however they are divided: a copied payload without an iobref has one piece. */
static int
same_payload(const gj_value_t *a, const gj_value_t *b)
{
    size_t size = iov_length(a->payload.vector, a->payload.count);
    if ((size_t)iov_length(b->payload.vector, b->payload.count) != size)
        return 0;
    char *left = malloc(size + 1), *right = malloc(size + 1);
    iov_unload(left, a->payload.vector, a->payload.count);
    iov_unload(right, b->payload.vector, b->payload.count);
    int same = memcmp(left, right, size) == 0;
    free(left);
    free(right);
    return same;
}

static int
same_locks(lock_migration_info_t *a, lock_migration_info_t *b)
{
    struct list_head *x = a->list.next, *y = b->list.next;
    for (; x != &a->list && y != &b->list; x = x->next, y = y->next) {
        lock_migration_info_t *from = list_entry(x, lock_migration_info_t, list);
        lock_migration_info_t *to = list_entry(y, lock_migration_info_t, list);
        if (!same_text(from->client_uid, to->client_uid) || !same_flock(&from->flock, &to->flock) ||
            from->lk_flags != to->lk_flags)
            return 0;
    }
    return x == &a->list && y == &b->list;
}

int
sample_is_same(uint16_t kind, const gj_value_t *a, const gj_value_t *b, sameness_t sameness)
{
    if (kind == GJ_KIND_IOBREF && !a->pointer) /* the copy of a payload without an iobref has one */
        return 1;
    if (gj_value_is_null(kind, a) || gj_value_is_null(kind, b))
        return gj_value_is_null(kind, a) == gj_value_is_null(kind, b);
    switch (kind) {
        case GJ_KIND_LOC:
            return same_loc(a->loc, b->loc);
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            return same_text(a->string, b->string);
        case GJ_KIND_IATT:
            return memcmp(a->iatt, b->iatt, sizeof(*a->iatt)) == 0;
        case GJ_KIND_STATVFS:
            return memcmp(a->statvfs, b->statvfs, sizeof(*a->statvfs)) == 0;
        case GJ_KIND_FLOCK:
            return same_flock(a->flock, b->flock);
        case GJ_KIND_LEASE:
            return memcmp(a->lease, b->lease, sizeof(*a->lease)) == 0;
        case GJ_KIND_CHECKSUM:
            return memcmp(a->checksum, b->checksum, 32) == 0;
        case GJ_KIND_DIRENTS:
            return same_dirents(a->dirents, b->dirents, sameness);
        case GJ_KIND_LOCKS:
            return same_locks(a->locks, b->locks);
        case GJ_KIND_PAYLOAD:
            return same_payload(a, b);
        case GJ_KIND_DEV:
        case GJ_KIND_SIZE:
        case GJ_KIND_OFFSET:
            return a->size == b->size;
        case GJ_KIND_FD:
        case GJ_KIND_INODE:
            return a->pointer == b->pointer;
        case GJ_KIND_DICT:
            return same_dict(a->dict, b->dict, sameness);
        case GJ_KIND_IOBREF:
            return (a->pointer == b->pointer) == (sameness == SAME_OBJECTS);
        default:
            return a->u32 == b->u32;
    }
}

void
assert_same_values(const char *where, const gj_shape_t *shape, const gj_value_t *expected, const gj_value_t *actual)
{
    for (uint32_t i = 0; i < shape->count; i++) {
        if (!sample_is_same(shape->slots[i].kind, &expected[i], &actual[i], SAME_OBJECTS))
            fail_msg("%s: slot %u, of kind %d, is not what it was", where, i, shape->slots[i].kind);
    }
}
