/* The changes for each kind, in the order of EditedValues.java. */
#include "edited_values.h"

#include "check.h"

static dict_t *made[2 * GJ_MAX_SLOTS];
static int made_count;

static char *
with_plus(const char *text)
{
    char *out = malloc(strlen(text) + 2);
    sprintf(out, "%s+", text);
    free((void *)text);
    return out;
}

static void
edit_loc(loc_t *loc)
{
    inode_t *inode = loc->inode;
    if (loc->path) {
        loc->path = with_plus(loc->path);
        loc->name = strrchr(loc->path, '/') + 1;
    } else if (loc->name) {
        loc->name = with_plus(loc->name);
    }
    loc->gfid[15] ^= 1;
    loc->inode = loc->parent;
    loc->parent = inode;
}

static dict_t *
edited_dict(dict_t *from)
{
    dict_t *dict = dict_copy_with_ref(from, NULL);
    assert_int_equal(dict_set_dynstr_with_alloc(dict, "edited", "yes"), 0);
    dict_del(dict, "text");
    made[made_count++] = dict;
    return dict;
}

static void
edit_iatt(struct iatt *iatt)
{
    iatt->ia_size++;
    iatt->ia_uid++;
    iatt->ia_prot = ia_prot_from_st_mode(st_mode_prot_from_ia(iatt->ia_prot) ^ 0111);
    iatt->ia_mtime_nsec++;
}

static void
edit_payload(sample_t *sample, const gj_value_t *value)
{
    struct iovec *vector = value->payload.vector;
    size_t size = iov_length(vector, value->payload.count);
    char *at = malloc(size + 1), *bytes = at;
    iov_unload(at, vector, value->payload.count);
    for (size_t i = 0; i < size; i++)
        bytes[i] ^= 0x20;
    for (int i = 0; i < value->payload.count; at += vector[i++].iov_len)
        vector[i].iov_base = at;
    free(sample->bytes);
    sample->bytes = bytes;
    sample->size = size;
}

static void
add_entry(gf_dirent_t *head, const char *name, const gf_dirent_t *from)
{
    gf_dirent_t *entry = gf_dirent_for_name(name);
    entry->d_stat = from->d_stat;
    list_add_tail(&entry->list, &head->list);
    if (strcmp(name, "added") == 0) {
        entry->d_ino = 1;
        entry->d_off = 2;
        entry->d_type = 3;
        return;
    }
    entry->d_ino = from->d_ino;
    entry->d_off = from->d_off;
    entry->d_type = from->d_type;
    entry->inode = from->inode ? inode_ref(from->inode) : NULL;
    entry->dict = from->dict ? dict_ref(from->dict) : NULL;
}

static void
edit_dirents(gf_dirent_t *head)
{
    gf_dirent_t old, *entry = NULL, *first = NULL;
    INIT_LIST_HEAD(&old.list);
    list_splice_init(&head->list, &old.list);
    list_for_each_entry(entry, &old.list, list)
    {
        char name[NAME_MAX + 2];
        snprintf(name, sizeof(name), "%s+", entry->d_name);
        if (first)
            add_entry(head, name, entry);
        else
            first = entry;
    }
    if (first)
        add_entry(head, "added", first);
    gf_dirent_free(&old);
}

static void
edit_locks(lock_migration_info_t *head)
{
    lock_migration_info_t *lock = NULL;
    if (list_empty(&head->list))
        return;
    lock = list_entry(head->list.next, lock_migration_info_t, list);
    list_del(&lock->list);
    free(lock->client_uid);
    free(lock);
    list_for_each_entry(lock, &head->list, list)
    {
        lock->flock.l_start++;
        lock->lk_flags++;
    }
}

static void
edit_value(sample_t *sample, uint16_t kind, gj_value_t *value)
{
    switch (kind) {
        case GJ_KIND_LOC:
            return edit_loc(value->loc);
        case GJ_KIND_DICT:
            value->dict = edited_dict(value->dict);
            return;
        case GJ_KIND_IATT:
            return edit_iatt(value->iatt);
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            value->string = with_plus(value->string);
            return;
        case GJ_KIND_INT:
        case GJ_KIND_UINT:
        case GJ_KIND_MODE:
            value->u32--;
            return;
        case GJ_KIND_DEV:
        case GJ_KIND_SIZE:
        case GJ_KIND_OFFSET:
            value->size--;
            return;
        case GJ_KIND_PAYLOAD:
            return edit_payload(sample, value);
        case GJ_KIND_STATVFS:
            value->statvfs->f_bfree++;
            return;
        case GJ_KIND_FLOCK:
            value->flock->l_start++;
            return;
        case GJ_KIND_LEASE:
            value->lease->lease_flags++;
            return;
        case GJ_KIND_DIRENTS:
            return edit_dirents(value->dirents);
        case GJ_KIND_LOCKS:
            return edit_locks(value->locks);
        case GJ_KIND_CHECKSUM:
            value->checksum[0] ^= 1;
            return;
        case GJ_KIND_ENTRYLK_CMD:
            value->u32 = (value->u32 + 1) % 3;
            return;
        case GJ_KIND_ENTRYLK_TYPE:
        case GJ_KIND_SEEK:
            value->u32 = (value->u32 + 1) % 2;
            return;
        case GJ_KIND_XATTROP:
            value->u32 = (value->u32 + 1) % 7;
            return;
    }
}

void
edit(sample_t *sample, sameness_t *sameness, uint32_t slots)
{
    int new_payload = 0;
    for (uint32_t i = 0; i < sample->shape->count; i++) {
        uint16_t kind = sample->shape->slots[i].kind;
        if (kind == GJ_KIND_IOBREF && new_payload)
            sameness[i] = SAME_COPIES;
        if (!(slots & 1u << i) || gj_value_is_null(kind, &sample->v[i]))
            continue;
        edit_value(sample, kind, &sample->v[i]);
        if (kind == GJ_KIND_DICT)
            sameness[i] = SAME_COPIES;
        new_payload |= kind == GJ_KIND_PAYLOAD;
    }
}

void
edit_out_inodes(gf_dirent_t *head)
{
    gf_dirent_t *entry = NULL;
    list_for_each_entry(entry, &head->list, list)
    {
        if (entry->inode)
            inode_unref(entry->inode);
        entry->inode = NULL;
    }
}

void
edit_forget(void)
{
    while (made_count > 0)
        dict_unref(made[--made_count]);
}
