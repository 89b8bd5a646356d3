package org.glujava.lab.authors.audit;

import org.jspecify.annotations.Nullable;

/** One line of the log. */
record AuditEvent(
        String time,
        String what,
        int uid,
        int gid,
        int pid,
        @Nullable String client,
        @Nullable String path,
        @Nullable String newPath,
        @Nullable String gfid,
        @Nullable Long writes,
        @Nullable Long bytes,
        @Nullable String error) {

    static AuditEvent lost(String time, long events) {
        return new AuditEvent(time, "lost", 0, 0, 0, null, null, null, null, events, null, null);
    }
}
