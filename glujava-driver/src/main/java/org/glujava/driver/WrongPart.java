package org.glujava.driver;

import java.util.Collections;
import java.util.function.IntFunction;
import org.glujava.Reply;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.glujava.type.LocBuilder;
import org.glujava.type.LockList;
import org.glujava.type.LockMigration;
import org.glujava.type.NewPayload;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.jspecify.annotations.Nullable;

/** Faults of a part of a reply, or of an argument, in the order of {@code wrong_parts.h}. */
enum WrongPart {
    NEGATIVE,
    BEYOND_CONTENT,
    BEYOND_LIMIT,
    TOO_LONG,
    OTHER_FD,
    NO_GFID,
    OTHER_GFID,
    NO_TYPE,
    OTHER_TYPE,
    MADE_TYPE,
    NO_BLOCK_SIZE,
    MISSING,
    NO_INODE,
    NO_PARENT,
    NO_NAME,
    BEYOND_BOUND,
    LIST_TOO_LONG,
    MORE_ASKED;

    private static final int SLOTS = 16;
    private static final WrongPart[] ALL = values();
    private static final int MUCH = 1_000_000;
    private static final int LONG = 641;

    /** Returns the fault for the driver's number. */
    static WrongPart of(int number) {
        return ALL[number / SLOTS];
    }

    /** Returns the bit of the slot for the driver's number. */
    static int slot(int number) {
        return 1 << number % SLOTS;
    }

    boolean isOfArguments() {
        return compareTo(MISSING) >= 0;
    }

    /** Returns a reply with another op_ret, if the fault is about op_ret. */
    <R extends Reply> R counted(R reply) {
        return switch (this) {
            case NEGATIVE -> Remake.counted(reply, -7);
            case BEYOND_CONTENT -> Remake.counted(reply, MUCH);
            case BEYOND_LIMIT -> Remake.counted(reply, reply.opRet() + 1);
            default -> reply;
        };
    }

    /**
     * Replaces right values by wrong ones.
     * @param memory allocates memory for payload
     * @param other another fd than the frame's own
     */
    ByKind values(IntFunction<NewPayload> memory, @Nullable Fd other) {
        return this == MISSING ? new AbsentValues() : new Values(this, memory, other);
    }

    private record Values(
            WrongPart wrong,
            IntFunction<NewPayload> memory,
            @Nullable Fd other) implements ByKind {
        @Override
        public Iatt iatt(Iatt value) {
            return switch (wrong) {
                case NO_GFID -> value.withGfid(Gfid.NULL);
                case OTHER_GFID ->
                    value.withGfid(new Gfid(value.gfid().high(), value.gfid().low() ^ 1));
                case NO_TYPE -> value.withType(FileType.UNKNOWN);
                case OTHER_TYPE, MADE_TYPE ->
                    value.withType(value.type() == FileType.SOCKET ? FileType.FIFO : FileType.SOCKET);
                default -> value;
            };
        }

        @Override
        public @Nullable Fd fd(Fd value) {
            return wrong == OTHER_FD ? other : value;
        }

        @Override
        public StatVfs statVfs(StatVfs value) {
            return wrong == NO_BLOCK_SIZE ? value.withBlockSize(0) : value;
        }

        @Override
        public DirEntries dirEntries(DirEntries value) {
            var one = new DirEntry("one", 1, 2, 8, Iatt.zero(), null, null);
            return wrong == TOO_LONG ? DirEntries.of(Collections.nCopies(LONG, one)) : value;
        }

        @Override
        public LockList lockList(LockList value) {
            var one = new LockMigration(Flock.zero(), "client", 0);
            return wrong == TOO_LONG || wrong == LIST_TOO_LONG ? LockList.of(Collections.nCopies(LONG, one)) : value;
        }

        @Override
        public Payload payload(Payload value) {
            return wrong == BEYOND_LIMIT ? memory.apply(Math.toIntExact(value.size()) + 1) : value;
        }

        @Override
        public String string(String value) {
            return wrong == BEYOND_LIMIT ? value + "+" : value;
        }

        @Override
        public int int32(int value) {
            return wrong == BEYOND_BOUND ? -1 : value;
        }

        @Override
        public long int64(long value) {
            return wrong == BEYOND_BOUND ? -1 : wrong == MORE_ASKED ? value + 1 : value;
        }

        @Override
        public Loc loc(Loc value) {
            LocBuilder builder = value.edit();
            return switch (wrong) {
                case NO_INODE -> builder.inode(null).build();
                case NO_PARENT -> builder.parent(null).build();
                case NO_NAME -> builder.name(null).build();
                default -> value;
            };
        }
    }
}
