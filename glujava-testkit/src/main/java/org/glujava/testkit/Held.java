package org.glujava.testkit;

import org.glujava.testkit.memory.AuthorCode;

/** One reference of an inode or fd that a translator holds, or has held. */
final class Held {
    private final long address;
    private final boolean isNew;
    private final String place = AuthorCode.place(Held.class, Leaks.class);
    private final Throwable trace;

    /** By the end of the context of which inode or fd it was closed; 0 when it was not. */
    private long closedBy;

    private boolean isClosed;

    /** @param isNew whether the inode or fd was made with it */
    Held(long address, boolean isNew) {
        this.address = address;
        this.isNew = isNew;
        this.trace = new Throwable("here it was " + verb());
    }

    long address() {
        return address;
    }

    Throwable trace() {
        return trace;
    }

    void closed(long by) {
        isClosed = true;
        closedBy = by;
    }

    boolean isClosed() {
        return isClosed;
    }

    long closedBy() {
        return closedBy;
    }

    private String verb() {
        return isNew ? "made" : "kept";
    }

    /** What it is of, and where it comes from. */
    String tell(String inodeOrFd) {
        return (isNew ? "new " : "") + inodeOrFd + " was " + verb() + " at " + place;
    }
}
