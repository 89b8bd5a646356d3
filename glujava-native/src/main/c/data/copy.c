#include "data/copy.h"

void
gj_free_loc(loc_t *loc)
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

/* GlusterFS's loc_copy leaves the name borrowed if the loc has no path. Here nothing is borrowed. */
loc_t *
gj_copy_loc(const loc_t *from)
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
        gj_free_loc(loc);
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

gf_dirent_t *
gj_copy_dirents(gf_dirent_t *from)
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

lock_migration_info_t *
gj_copy_locks(lock_migration_info_t *from)
{
    lock_migration_info_t *head = calloc(1, sizeof(*head));
    lock_migration_info_t *lock = NULL;
    if (!head)
        return NULL;
    INIT_LIST_HEAD(&head->list);
    list_for_each_entry(lock, &from->list, list)
    {
        lock_migration_info_t *copy = gj_copy_of(lock, sizeof(*lock));
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
