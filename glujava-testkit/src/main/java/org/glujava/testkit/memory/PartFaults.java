package org.glujava.testkit.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glujava.fop.FopId;
import org.glujava.record.Layout;
import org.glujava.record.Parts;
import org.glujava.record.Structs;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.jspecify.annotations.Nullable;

/**
 * Finds faults in a translator's arguments and replies at which GlusterFS would crash or misbehave, as {@code parts.c}
 * does.
 */
final class PartFaults {
    /** The faults in order of precedence: the first one is reported. */
    private enum Fault {
        BELOW_MINUS_ONE,
        MISSING,
        COUNTS_NOTHING,
        EXCEEDS_CONTENT,
        EXCEEDS_LIMIT,
        NO_BLOCK_SIZE,
        TOO_LONG,
        OTHER_FD,
        NO_GFID,
        OTHER_GFID,
        OTHER_TYPE
    }

    /** Faults of a child's reply that the translator's arguments can cause. */
    private static final Set<Fault> BY_ARGUMENTS = EnumSet.of(Fault.OTHER_FD, Fault.EXCEEDS_LIMIT);

    private final Memory memory;

    PartFaults(Memory memory) {
        this.memory = memory;
    }

    /** Returns a text why arguments cannot be wound; null if they can. */
    @Nullable String ofArgs(FopId fop, List<ShapeSlot> shape, SlotValues made, @Nullable SlotValues originals) {
        List<String> missing = new ArrayList<>();
        for (ShapeSlot slot : shape) {
            boolean isNeeded = (Parts.neededArgs(fop) & 1 << slot.number()) != 0;
            boolean wasMissing = originals != null && originals.get(slot) == null;
            if (isNeeded && made.get(slot) == null && !wasMissing) {
                missing.add(Parts.argument(fop, slot.number()));
            }
        }
        if (!missing.isEmpty()) {
            return "Java wound " + fop.fopName() + " without " + listed(missing);
        }
        for (ShapeSlot slot : shape) {
            String name = Parts.argument(fop, slot.number());
            boolean isList = fop == FopId.SETACTIVELK && name.equals("locks");
            if (isList
                    && isTooLong(fop, made.get(slot))
                    && !(originals != null && isTooLong(fop, originals.get(slot)))) {
                return "Java wound " + fop.fopName() + tooLong(name);
            }
            if (slot.number() == Parts.boundArg(fop)) {
                long amount = amount(shape, slot.number(), made);
                boolean wasAsMuch =
                        originals != null && Long.compareUnsigned(amount, amount(shape, slot.number(), originals)) <= 0;
                if (Long.compareUnsigned(amount, Parts.bound(fop)) > 0 && !wasAsMuch) {
                    return "Java wound " + fop.fopName() + " with a " + name + " of " + Long.toUnsignedString(amount)
                            + ", more than " + Parts.bound(fop);
                }
            }
            byte[] loc = slot.kind() == SlotKind.LOC ? made.get(slot) : null;
            if (loc == null) {
                continue;
            }
            byte[] original = originals == null ? null : originals.get(slot);
            int lack = lacks(loc) & Parts.within(fop, slot.number()) & ~(original == null ? 0 : lacks(original));
            if (lack != 0) {
                String what = (lack & Parts.WITHIN_INODE) != 0
                        ? "inode"
                        : (lack & Parts.WITHIN_PARENT) != 0 ? "parent" : "name";
                return "Java wound " + fop.fopName() + " with a " + Parts.argument(fop, slot.number()) + " without its "
                        + what;
            }
        }
        return null;
    }

    private static int lacks(byte[] loc) {
        ByteBuffer in = buffer(loc);
        return (in.getLong(Layout.LOC_INODE) == 0 ? Parts.WITHIN_INODE : 0)
                | (in.getLong(Layout.LOC_PARENT) == 0 ? Parts.WITHIN_PARENT : 0)
                | (in.getInt(Layout.LOC_NAME_LENGTH) < 0 ? Parts.WITHIN_NAME : 0);
    }

    /** Returns a text why a reply cannot be unwound; null if it can. Faults of the child's own reply are accepted. */
    @Nullable String ofReply(
            Call call, List<ShapeSlot> shape, int opRet, int opErrno, SlotValues made, @Nullable SlotValues originals) {
        boolean saidByChild = originals != null && call.opRet == opRet;
        Map<Fault, String> faults = faults(call, shape, opRet, opErrno, made, saidByChild);
        if (originals != null && !faults.isEmpty()) {
            Map<Fault, String> childs = faults(call, shape, call.opRet, call.opErrno, originals, true);
            childs.forEach((fault, words) -> {
                if (!(call.isRemade && BY_ARGUMENTS.contains(fault))) {
                    faults.remove(fault);
                }
            });
        }
        return faults.isEmpty()
                ? null
                : "Java unwound " + faults.values().iterator().next();
    }

    private Map<Fault, String> faults(
            Call call, List<ShapeSlot> shape, int opRet, int opErrno, SlotValues reply, boolean saidByChild) {
        FopId fop = call.fop();
        Map<Fault, String> found = new EnumMap<>(Fault.class);
        if (opRet < 0) {
            if (opRet < -1) {
                found.put(Fault.BELOW_MINUS_ONE, fop.fopName() + " with op_ret " + opRet + ": a failure is -1");
            }
            return found;
        }
        List<String> missing = shape.stream()
                .filter(slot -> (Parts.neededParts(fop) & 1 << slot.number()) != 0 && reply.get(slot) == null)
                .map(slot -> Parts.part(fop, slot.number()))
                .toList();
        if (!missing.isEmpty()) {
            found.put(Fault.MISSING, "a success of " + fop.fopName() + " without " + listed(missing));
        }
        if (opRet > 0 && Parts.counts(fop) == 0) {
            found.put(Fault.COUNTS_NOTHING, fop.fopName() + " with op_ret " + opRet + ": a success is 0");
        }
        if (Parts.limitArg(fop) >= 0 && Long.compareUnsigned(opRet, call.cameLimit) > 0) {
            found.put(Fault.EXCEEDS_LIMIT, exceedsLimit(fop, opRet));
        }
        for (ShapeSlot slot : shape) {
            byte[] value = reply.get(slot);
            int number = slot.number();
            if (opRet > 0
                    && number == Parts.content(fop)
                    && exceeds(slot.kind(), value, opRet, opErrno, saidByChild, fop)) {
                found.put(
                        Fault.EXCEEDS_CONTENT,
                        fop.fopName() + " with op_ret " + opRet + ", more than " + Parts.part(fop, number)
                                + " contains");
            }
            if (number == Parts.content(fop)
                    && slot.kind() == SlotKind.PAYLOAD
                    && value != null
                    && Long.compareUnsigned(amount(shape, number, reply), call.cameLimit) > 0) {
                found.put(Fault.EXCEEDS_LIMIT, exceedsLimit(fop, opRet));
            }
            if (slot.kind() == SlotKind.STATVFS
                    && value != null
                    && Structs.readStatVfs(buffer(value), 0).blockSize() == 0) {
                found.put(
                        Fault.NO_BLOCK_SIZE, fop.fopName() + " with a " + Parts.part(fop, number) + " of block size 0");
            }
            if (isList(fop, number) && isTooLong(fop, value)) {
                found.put(Fault.TOO_LONG, fop.fopName() + tooLong(Parts.part(fop, number)));
            }
            if (value != null
                    && number == Parts.fdPart(fop)
                    && buffer(value).getLong(Layout.FD_ADDRESS) != call.cameFd) {
                found.put(Fault.OTHER_FD, fop.fopName() + " with an fd other than the fop's");
            }
            if (value != null && number == Parts.inodePart(fop)) {
                MemoryInode inode = memory.object(buffer(value).getLong(Layout.INODE_ADDRESS), MemoryInode.class);
                ShapeSlot next = shape.get(shape.indexOf(slot) + 1);
                compare(found, fop, inode, reply.get(next), Parts.part(fop, next.number()));
            }
        }
        return found;
    }

    private static void compare(
            Map<Fault, String> found, FopId fop, MemoryInode inode, byte @Nullable [] stat, String name) {
        if (stat == null) {
            return;
        }
        Iatt iatt = Structs.readIatt(buffer(stat), 0);
        String what = fop.fopName() + " with a " + name;
        if (iatt.gfid().isNull()) {
            found.put(Fault.NO_GFID, what + " without a gfid");
            return;
        }
        Gfid gfid = inode.gfid();
        if (!gfid.isNull() && !gfid.equals(iatt.gfid())) {
            found.put(Fault.OTHER_GFID, what + " of another gfid than the inode's");
        }
        FileType type = inode.type() != FileType.UNKNOWN ? inode.type() : FileType.of(Parts.made(fop));
        if (iatt.type() == FileType.UNKNOWN || (type != FileType.UNKNOWN && type != iatt.type())) {
            found.put(Fault.OTHER_TYPE, what + " of no type, or of another than the inode's");
        }
    }

    /** Returns the size of a payload, or the value of a number as an unsigned one. */
    long amount(List<ShapeSlot> shape, int number, SlotValues values) {
        ShapeSlot slot = shape.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
        byte[] value = values.get(slot);
        if (value == null) {
            return 0;
        }
        ByteBuffer in = buffer(value);
        return switch (slot.kind()) {
            case PAYLOAD -> payloadSize(in.getLong(Layout.PAYLOAD_VECTOR), in.getLong(Layout.PAYLOAD_COUNT));
            case NUMBER32 -> Integer.toUnsignedLong(in.getInt(0));
            default -> in.getLong(0);
        };
    }

    private static String exceedsLimit(FopId fop, int opRet) {
        String content = Parts.content(fop) < 0 ? "" : " or " + Parts.part(fop, Parts.content(fop));
        return fop.fopName() + " with op_ret " + opRet + content + " beyond the fop's "
                + Parts.argument(fop, Parts.limitArg(fop));
    }

    private boolean exceeds(
            SlotKind kind, byte @Nullable [] value, int opRet, int opErrno, boolean saidByChild, FopId fop) {
        if (value == null) {
            return true;
        }
        ByteBuffer in = buffer(value);
        return switch (kind) {
            case PAYLOAD -> opRet > payloadSize(in.getLong(Layout.PAYLOAD_VECTOR), in.getLong(Layout.PAYLOAD_COUNT));
            case STRING -> opRet > in.getInt(Layout.STRING_LENGTH);
            default -> {
                PackedList list = memory.object(in.getLong(0), PackedList.class);
                if (isOfLocks(fop)) {
                    yield opRet > list.locks();
                }
                // Java may leave entries out. Without any entry, a parent would read at the same offset for ever;
                // ENOENT ends that.
                yield saidByChild
                        ? list.content().length == 0 && opErrno != Errno.ENOENT.value()
                        : opRet > list.entries();
            }
        };
    }

    /** @param list the slot of a fop's directory entries or locks */
    private boolean isTooLong(FopId fop, byte @Nullable [] list) {
        if (list == null) {
            return false;
        }
        PackedList packed = memory.object(buffer(list).getLong(0), PackedList.class);
        return (isOfLocks(fop) ? packed.locks() : packed.entries()) > Parts.MOST_LISTED;
    }

    private static boolean isOfLocks(FopId fop) {
        return fop == FopId.GETACTIVELK || fop == FopId.SETACTIVELK;
    }

    private static boolean isList(FopId fop, int part) {
        return part == Parts.content(fop) && (isOfLocks(fop) || fop == FopId.READDIR || fop == FopId.READDIRP);
    }

    private static String tooLong(String part) {
        return " with more than " + Parts.MOST_LISTED + " " + part;
    }

    private long payloadSize(long vector, long count) {
        long size = 0;
        for (long i = 0; i < count; i++) {
            size += memory.view(vector + i * 2 * Long.BYTES, 2 * Long.BYTES).getLong(Long.BYTES);
        }
        return size;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
