/* Makes native objects of bytes that Java wrote. unpack.c has the layouts. */
#include "data/pack.h"

#include "data/bytes.h"
#include "data/copy.h"
#include "data/payload.h"

/* Allocates a value with GlusterFS's allocator, because the dict will own it. */
static int
set(dict_t *dict, char *key, int32_t type, const char *bytes, uint32_t size)
{
    int is_iatt = type == GF_DATA_TYPE_IATT && size == GJ_IATT_SIZE;
    uint32_t real = is_iatt ? sizeof(struct iatt) : size;
    char *value = GF_MALLOC(real + 1, gf_common_mt_char);
    if (!value)
        return -1;
    if (is_iatt)
        get_iatt(bytes, (struct iatt *)value);
    else
        memcpy(value, bytes, size);
    value[real] = '\0';
    data_t *data = data_from_dynptr(value, real);
    if (!data) {
        GF_FREE(value);
        return -1;
    }
    data->data_type = type;
    if (dict_set(dict, key, data) != 0) {
        data_unref(data);
        return -1;
    }
    return 0;
}

static dict_t *
pack_dict(dict_t *base, reader_t *reader)
{
    dict_t *dict = base ? dict_copy_with_ref(base, NULL) : dict_new();
    while (dict && reader->left > 0 && !reader->failed) {
        uint32_t key_size = take32(reader);
        int32_t type = take32(reader);
        uint32_t size = take32(reader);
        const char *name = take(reader, key_size);
        const char *bytes = take(reader, size);
        char *key = name ? strndup(name, key_size) : NULL;
        if (!key || !bytes)
            reader->failed = 1;
        else if (type < 0)
            dict_del(dict, key);
        else if (set(dict, key, type, bytes, size) != 0)
            reader->failed = 1;
        free(key);
    }
    if (dict && reader->failed) {
        dict_unref(dict);
        dict = NULL;
    }
    return dict;
}

static gf_dirent_t *
pack_dirents(reader_t *reader)
{
    gf_dirent_t *head = calloc(1, sizeof(*head));
    if (!head)
        return NULL;
    INIT_LIST_HEAD(&head->list);
    while (reader->left > 0 && !reader->failed) {
        const char *from = take(reader, GJ_DIR_ENTRY_SIZE);
        const char *bytes = from ? take(reader, get32(from, GJ_DIR_ENTRY_NAME_LENGTH)) : NULL;
        char *name = bytes ? strndup(bytes, get32(from, GJ_DIR_ENTRY_NAME_LENGTH)) : NULL;
        gf_dirent_t *entry = name ? gf_dirent_for_name(name) : NULL;
        free(name);
        if (!entry) {
            reader->failed = 1;
            break;
        }
        entry->d_ino = get64(from, GJ_DIR_ENTRY_INO);
        entry->d_off = get64(from, GJ_DIR_ENTRY_OFFSET);
        entry->d_type = get32(from, GJ_DIR_ENTRY_TYPE);
        entry->d_len = strlen(entry->d_name); /* a name from Java may contain a zero */
        get_iatt(from + GJ_DIR_ENTRY_STAT, &entry->d_stat);
        dict_t *dict = get_pointer(from, GJ_DIR_ENTRY_DICT);
        inode_t *inode = get_pointer(from, GJ_DIR_ENTRY_INODE);
        if (dict)
            entry->dict = dict_ref(dict);
        if (inode)
            entry->inode = inode_ref(inode);
        list_add_tail(&entry->list, &head->list);
    }
    if (reader->failed) {
        gj_free_dirents(head);
        head = NULL;
    }
    return head;
}

static lock_migration_info_t *
pack_locks(reader_t *reader)
{
    lock_migration_info_t *head = calloc(1, sizeof(*head));
    if (!head)
        return NULL;
    INIT_LIST_HEAD(&head->list);
    while (reader->left > 0 && !reader->failed) {
        const char *flock = take(reader, GJ_FLOCK_SIZE);
        uint32_t flags = take32(reader);
        uint32_t size = take32(reader);
        int has_client = size != (uint32_t)NO_TEXT;
        const char *client = take(reader, has_client ? size : 0);
        lock_migration_info_t *lock = client ? calloc(1, sizeof(*lock)) : NULL;
        if (!lock) {
            reader->failed = 1;
            break;
        }
        INIT_LIST_HEAD(&lock->list);
        list_add_tail(&lock->list, &head->list);
        get_flock(flock, &lock->flock);
        lock->lk_flags = flags;
        lock->client_uid = has_client ? strndup(client, size) : NULL;
        reader->failed |= has_client && !lock->client_uid;
    }
    if (reader->failed) {
        gj_free_locks(head);
        head = NULL;
    }
    return head;
}

typedef struct {
    gj_payload_t *payload;
    char shown[GJ_NEW_PAYLOAD_SIZE]; /* a handle of Java */
} allocated_t;

static void
free_allocated(void *object)
{
    allocated_t *allocated = (allocated_t *)((char *)object - offsetof(allocated_t, shown));
    gj_free_payload(allocated->payload);
    free(allocated);
}

static void *
pack_payload(size_t size)
{
    allocated_t *allocated = calloc(1, sizeof(*allocated));
    if (allocated)
        allocated->payload = gj_make_payload(size);
    if (!allocated || !allocated->payload) {
        free(allocated);
        return NULL;
    }
    put64(allocated->shown, GJ_NEW_PAYLOAD_VECTOR, (uintptr_t)&allocated->payload->vector);
    put64(allocated->shown, GJ_NEW_PAYLOAD_IOBREF, (uintptr_t)allocated->payload->iobref);
    put64(allocated->shown, GJ_NEW_PAYLOAD_BYTES, (uintptr_t)allocated->payload->vector.iov_base);
    return allocated->shown;
}

static void
unref_dict(void *dict)
{
    dict_unref(dict);
}

static void
unref_inode(void *inode)
{
    inode_unref(inode);
}

static void
unref_fd(void *fd)
{
    fd_unref(fd);
}

static void
free_dirents(void *head)
{
    gj_free_dirents(head);
}

static void
free_locks(void *head)
{
    gj_free_locks(head);
}

void *
gj_pack(gj_call_t *call, int kind, void *base, const char *content, int size)
{
    reader_t reader = {content, size, 0};
    void *object = NULL;
    void (*let_go)(void *) = NULL;

    switch (kind) {
        case GJ_KIND_DICT:
            object = pack_dict(base, &reader);
            let_go = unref_dict;
            break;
        case GJ_KIND_DIRENTS:
            object = pack_dirents(&reader);
            let_go = free_dirents;
            break;
        case GJ_KIND_LOCKS:
            object = pack_locks(&reader);
            let_go = free_locks;
            break;
        case GJ_KIND_INODE: /* Java may release it at any time */
            object = inode_ref(base);
            let_go = unref_inode;
            break;
        case GJ_KIND_FD:
            object = fd_ref(base);
            let_go = unref_fd;
            break;
        case GJ_KIND_PAYLOAD:
            object = pack_payload((uintptr_t)base);
            let_go = free_allocated;
            break;
    }
    if (object && gj_call_keep_object(call, object, let_go) != 0) {
        let_go(object);
        object = NULL;
    }
    return object;
}
