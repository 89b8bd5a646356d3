/* Native objects as bytes, for Java. The layouts are in layouts.h and org.glujava.record.Packs. */
#include "data/pack.h"

#include "data/bytes.h"

static void
unpack_pair(writer_t *writer, const char *key, const data_t *value)
{
    char iatt[GJ_IATT_SIZE];
    /* Java reads no struct but iatts. */
    int is_iatt = value->data_type == GF_DATA_TYPE_IATT && value->len == sizeof(struct iatt);
    if (is_iatt) {
        memset(iatt, 0, sizeof(iatt));
        put_iatt(iatt, (struct iatt *)value->data);
    }
    int size = is_iatt ? (int)sizeof(iatt) : value->data ? (int)value->len : 0;
    add32(writer, strlen(key));
    add32(writer, value->data_type);
    add32(writer, size);
    add(writer, key, strlen(key));
    add(writer, is_iatt ? iatt : value->data, size);
}

static int
unpack_dict_pair(dict_t *dict, char *key, data_t *value, void *writer)
{
    (void)dict;
    unpack_pair(writer, key, value);
    return 0;
}

static void
unpack_dirents(writer_t *writer, gf_dirent_t *head)
{
    gf_dirent_t *entry = NULL;
    list_for_each_entry(entry, &head->list, list)
    {
        char bytes[GJ_DIR_ENTRY_SIZE] = {0};
        put64(bytes, GJ_DIR_ENTRY_INO, entry->d_ino);
        put64(bytes, GJ_DIR_ENTRY_OFFSET, entry->d_off);
        put64(bytes, GJ_DIR_ENTRY_DICT, (uintptr_t)entry->dict);
        put64(bytes, GJ_DIR_ENTRY_INODE, (uintptr_t)entry->inode);
        put32(bytes, GJ_DIR_ENTRY_TYPE, entry->d_type);
        put32(bytes, GJ_DIR_ENTRY_INODE_TYPE, entry->inode ? entry->inode->ia_type : IA_INVAL);
        put32(bytes, GJ_DIR_ENTRY_NAME_LENGTH, strlen(entry->d_name));
        if (entry->inode)
            memcpy(bytes + GJ_DIR_ENTRY_GFID, entry->inode->gfid, sizeof(uuid_t));
        put_iatt(bytes + GJ_DIR_ENTRY_STAT, &entry->d_stat);
        add(writer, bytes, sizeof(bytes));
        add(writer, entry->d_name, strlen(entry->d_name));
    }
}

static void
unpack_locks(writer_t *writer, lock_migration_info_t *head)
{
    lock_migration_info_t *lock = NULL;
    list_for_each_entry(lock, &head->list, list)
    {
        char flock[GJ_FLOCK_SIZE] = {0};
        const char *client = lock->client_uid;
        put_flock(flock, &lock->flock);
        add(writer, flock, sizeof(flock));
        add32(writer, lock->lk_flags);
        add32(writer, client ? strlen(client) : (uint32_t)NO_TEXT);
        if (client)
            add(writer, client, strlen(client));
    }
}

int
gj_unpack(int kind, void *object, char *out, int capacity)
{
    writer_t writer = {out, capacity, 0};
    switch (kind) {
        case GJ_KIND_DICT:
            dict_foreach(object, unpack_dict_pair, &writer);
            break;
        case GJ_KIND_DIRENTS:
            unpack_dirents(&writer, object);
            break;
        case GJ_KIND_LOCKS:
            unpack_locks(&writer, object);
            break;
    }
    return writer.used;
}
