package org.glujava.lab.authors.audit;

import java.util.function.Consumer;

/** The writes through one fd since the last log line. Closed with the fd, which logs the rest. */
final class Writing implements AutoCloseable {
    /** How much was written by whom. */
    record Sum(String path, String gfid, Who who, long writes, long bytes) {}

    private final String path;
    private final String gfid;
    private final Consumer<Sum> teller;
    private Who who;
    private long writes;
    private long bytes;

    Writing(String path, String gfid, Consumer<Sum> teller) {
        this.path = path;
        this.gfid = gfid;
        this.teller = teller;
    }

    String path() {
        return path;
    }

    String gfid() {
        return gfid;
    }

    synchronized void wrote(Who writer, long count) {
        if (who != null && !who.equals(writer)) {
            tell();
        }
        who = writer;
        writes++;
        bytes += count;
    }

    synchronized void tell() {
        if (writes > 0) {
            teller.accept(new Sum(path, gfid, who, writes, bytes));
            writes = 0;
            bytes = 0;
        }
    }

    @Override
    public void close() {
        tell();
    }
}
