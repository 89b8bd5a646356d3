package org.glujava.lab.authors.audit;

import org.glujava.type.Credentials;
import org.jspecify.annotations.Nullable;

/** The credentials of an operation, as the log shows them. */
record Who(int uid, int gid, int pid, @Nullable String client) {
    static Who of(Credentials credentials) {
        return new Who(credentials.uid(), credentials.gid(), credentials.pid(), credentials.client());
    }
}
