package org.glujava.testkit;

import org.glujava.TranslatorContext;
import org.glujava.instance.VolumeContext;
import org.glujava.testkit.memory.AuthorCode;

/** A reference of an inode or fd that a translator holds, or has held. */
final class HeldReference {
    private final long address;
    private final boolean isNew;
    private final String place;
    private final Throwable trace;

    /** The inode or fd whose context's end has closed it; 0 for none. */
    private long closedBy;

    private boolean isClosed;

    /** @param isNew whether the inode or fd was made for this reference */
    HeldReference(long address, boolean isNew) {
        this(
                address,
                isNew,
                AuthorCode.place(HeldReference.class, Leaks.class),
                new Throwable("here it was " + verb(isNew)));
    }

    private HeldReference(long address, boolean isNew, String place, Throwable trace) {
        this.address = address;
        this.isNew = isNew;
        this.place = place;
        this.trace = trace;
    }

    /** The place where an operation was started, whose reply holds inodes and fds. */
    record Operation(String place, Throwable trace) {
        static Operation here() {
            String place = AuthorCode.place(Operation.class, Leaks.class, VolumeContext.class, TranslatorContext.class);
            return new Operation(place, new Throwable("here its operation was started"));
        }

        HeldReference held(long address) {
            return new HeldReference(address, false, place + " by the reply to an operation", trace);
        }
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

    private static String verb(boolean isNew) {
        return isNew ? "made" : "kept";
    }

    /** Returns a text with the inode or fd, and the place where it was made or kept. */
    String describe(String inodeOrFd) {
        return (isNew ? "new " : "") + inodeOrFd + " was " + verb(isNew) + " at " + place;
    }
}
