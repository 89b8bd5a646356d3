/* The text of each kind, in the order of ValueTexts.java. */
#include "value_texts.h"

#include "check.h"

#include <ctype.h>

static const char hex[] = "0123456789abcdef";

void
text_put(text_t *out, const char *bytes, size_t size)
{
    if (out->size + size > out->room) {
        out->room = 2 * (out->size + size) + 4096;
        out->at = realloc(out->at, out->room);
        assert_non_null(out->at);
    }
    memcpy(out->at + out->size, bytes, size);
    out->size += size;
}

static void
put(text_t *out, const char *text)
{
    text_put(out, text, strlen(text));
}

static void
begin(text_t *out, const char *name)
{
    put(out, " ");
    if (name) {
        put(out, name);
        put(out, "=");
    }
}

static void
text_open(text_t *out, const char *name, const char *tag)
{
    begin(out, name);
    put(out, "(");
    put(out, tag);
}

static void
text_close(text_t *out)
{
    put(out, ")");
}

static void
text_null(text_t *out, const char *name)
{
    begin(out, name);
    put(out, "-");
}

static void
text_number(text_t *out, const char *name, int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof(digits), "%" PRId64, number);
    begin(out, name);
    put(out, digits);
}

static void
add_bytes(text_t *out, const void *bytes, size_t size)
{
    const unsigned char *from = bytes;
    char two[512];
    for (size_t i = 0; i < size;) {
        size_t used = 0;
        for (; i < size && used < sizeof(two); i++) {
            two[used++] = hex[from[i] >> 4];
            two[used++] = hex[from[i] & 15];
        }
        text_put(out, two, used);
    }
}

static void
text_bytes(text_t *out, const char *name, const void *bytes, size_t size)
{
    begin(out, name);
    put(out, "x");
    add_bytes(out, bytes, size);
}

static void
text_string(text_t *out, const char *name, const char *string)
{
    if (!string) {
        text_null(out, name);
        return;
    }
    begin(out, name);
    put(out, "\"");
    for (; *string; string++) {
        unsigned char c = *string;
        char escaped[] = {'%', hex[c >> 4], hex[c & 15]};
        if (c < 0x80 && (isalnum(c) || strchr("._/+-", c)))
            text_put(out, string, 1);
        else
            text_put(out, escaped, sizeof(escaped));
    }
    put(out, "\"");
}

#include "struct_texts.h"

static void
text_inode(text_t *out, const char *name, const inode_t *inode)
{
    if (!inode) {
        text_null(out, name);
        return;
    }
    text_open(out, name, "inode");
    text_bytes(out, "gfid", inode->gfid, sizeof(inode->gfid));
    text_number(out, "type", inode->ia_type);
    text_close(out);
}

/* For Java, an inode in a loc has the gfid of the loc. Here its type shows which inode it is. */
static void
text_inode_of_loc(text_t *out, const char *name, const inode_t *inode)
{
    if (inode)
        text_number(out, name, inode->ia_type);
    else
        text_null(out, name);
}

static void
text_loc(text_t *out, const char *name, const loc_t *loc)
{
    text_open(out, name, "loc");
    text_string(out, "path", loc->path);
    text_string(out, "name", loc->name);
    text_bytes(out, "gfid", loc->gfid, sizeof(loc->gfid));
    text_bytes(out, "parentGfid", loc->pargfid, sizeof(loc->pargfid));
    text_inode_of_loc(out, "inode", loc->inode);
    text_inode_of_loc(out, "parent", loc->parent);
    text_close(out);
}

static void
text_fd(text_t *out, const char *name, const fd_t *fd)
{
    text_open(out, name, "fd");
    text_bytes(out, "gfid", fd->inode->gfid, sizeof(fd->inode->gfid));
    text_number(out, "flags", fd->flags);
    text_number(out, "pid", fd->pid);
    text_number(out, "anonymous", fd->anonymous);
    text_inode_of_loc(out, "inode", fd->inode);
    text_close(out);
}

typedef struct {
    const char *key;
    const data_t *value;
} pair_t;

typedef struct {
    pair_t *at;
    size_t count;
} pairs_t;

static int
note_pair(dict_t *dict, char *key, data_t *value, void *pairs)
{
    (void)dict;
    pairs_t *all = pairs;
    all->at[all->count++] = (pair_t){key, value};
    return 0;
}

static int
by_key(const void *a, const void *b)
{
    return strcmp(((const pair_t *)a)->key, ((const pair_t *)b)->key);
}

/* Sorted by key, because a dict has no order. */
static void
text_dict(text_t *out, const char *name, dict_t *dict)
{
    if (!dict) {
        text_null(out, name);
        return;
    }
    pairs_t pairs = {calloc(dict->count + 1, sizeof(pair_t)), 0};
    dict_foreach(dict, note_pair, &pairs);
    qsort(pairs.at, pairs.count, sizeof(pair_t), by_key);
    text_open(out, name, "dict");
    for (size_t i = 0; i < pairs.count; i++) {
        const data_t *value = pairs.at[i].value;
        text_open(out, NULL, "pair");
        text_string(out, "key", pairs.at[i].key);
        text_number(out, "type", value->data_type);
        if (value->data_type == GF_DATA_TYPE_IATT && value->len == sizeof(struct iatt))
            text_iatt(out, "value", (const struct iatt *)value->data);
        else
            text_bytes(out, "value", value->data, value->len);
        text_close(out);
    }
    text_close(out);
    free(pairs.at);
}

static void
text_payload(text_t *out, const char *name, const gj_value_t *value)
{
    text_bytes(out, name, NULL, 0);
    for (int i = 0; i < value->payload.count; i++)
        add_bytes(out, value->payload.vector[i].iov_base, value->payload.vector[i].iov_len);
}

static void
text_dirents(text_t *out, const char *name, const gf_dirent_t *head)
{
    gf_dirent_t *entry = NULL;
    text_open(out, name, "dirents");
    list_for_each_entry(entry, &head->list, list)
    {
        text_open(out, NULL, "entry");
        text_string(out, "name", entry->d_name);
        text_number(out, "ino", entry->d_ino);
        text_number(out, "offset", entry->d_off);
        text_number(out, "type", (int32_t)entry->d_type);
        text_iatt(out, "stat", &entry->d_stat);
        text_dict(out, "dict", entry->dict);
        text_inode(out, "inode", entry->inode);
        text_close(out);
    }
    text_close(out);
}

static void
text_locks(text_t *out, const char *name, const lock_migration_info_t *head)
{
    lock_migration_info_t *lock = NULL;
    text_open(out, name, "locks");
    list_for_each_entry(lock, &head->list, list)
    {
        text_open(out, NULL, "lock");
        text_flock(out, "flock", &lock->flock);
        text_string(out, "client", lock->client_uid);
        text_number(out, "flags", (int32_t)lock->lk_flags);
        text_close(out);
    }
    text_close(out);
}

void
text_value(text_t *out, const char *name, uint16_t kind, const gj_value_t *value)
{
    if (gj_value_is_null(kind, value)) {
        text_null(out, name);
        return;
    }
    switch (kind) {
        case GJ_KIND_LOC:
            return text_loc(out, name, value->loc);
        case GJ_KIND_FD:
            return text_fd(out, name, value->fd);
        case GJ_KIND_INODE:
            return text_inode(out, name, value->inode);
        case GJ_KIND_DICT:
            return text_dict(out, name, value->dict);
        case GJ_KIND_IATT:
            return text_iatt(out, name, value->iatt);
        case GJ_KIND_STRING:
        case GJ_KIND_SPEC:
            return text_string(out, name, value->string);
        case GJ_KIND_DEV:
        case GJ_KIND_SIZE:
        case GJ_KIND_OFFSET:
            return text_number(out, name, (int64_t)value->size);
        case GJ_KIND_PAYLOAD:
            return text_payload(out, name, value);
        case GJ_KIND_STATVFS:
            return text_statvfs(out, name, value->statvfs);
        case GJ_KIND_FLOCK:
            return text_flock(out, name, value->flock);
        case GJ_KIND_LEASE:
            return text_lease(out, name, value->lease);
        case GJ_KIND_DIRENTS:
            return text_dirents(out, name, value->dirents);
        case GJ_KIND_LOCKS:
            return text_locks(out, name, value->locks);
        case GJ_KIND_CHECKSUM:
            return text_bytes(out, name, value->checksum, 32);
        default:
            return text_number(out, name, (int32_t)value->u32);
    }
}
