package org.glujava.testkit;

import static org.glujava.testkit.MemoryContent.check;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.Errno;
import org.glujava.type.XattropFlags;
import org.jspecify.annotations.Nullable;

/** Does xattrop on the xattrs of a {@link MemoryChild}: adds numbers in network order, or swaps values. */
final class MemoryXattrop {
    private MemoryXattrop() {}

    static Dict apply(MemoryFile file, XattropFlags operation, Dict wanted) {
        DictBuilder results = Dict.builder();
        wanted.toMap().forEach((name, value) -> {
            byte[] result = apply(file, operation, name, value.asBytes());
            if (result != null) {
                results.put(name, result);
            }
        });
        return results.build();
    }

    /** @return the value in the reply: the new one; after a swap the old one, null for none */
    private static byte @Nullable [] apply(MemoryFile file, XattropFlags operation, String name, byte[] operand) {
        boolean swaps = operation == XattropFlags.GET_AND_SET;
        boolean hasDefault =
                operation == XattropFlags.ADD_ARRAY_WITH_DEFAULT || operation == XattropFlags.ADD_ARRAY64_WITH_DEFAULT;
        int length = hasDefault ? operand.length / 2 : operand.length;
        DictValue old = MemoryXattrs.get(file, name);
        check(old == null || old.asBytes().length <= length, Errno.ERANGE);
        byte[] before = Arrays.copyOf(old == null ? new byte[0] : old.asBytes(), length);
        if (!swaps && Arrays.equals(operand, new byte[operand.length])) {
            return before; // adding 0 makes no xattr
        }
        byte[] after = switch (operation) {
            case ADD_ARRAY, ADD_ARRAY_WITH_DEFAULT -> added(before, operand, Integer.BYTES);
            case ADD_ARRAY64, ADD_ARRAY64_WITH_DEFAULT -> added(before, operand, Long.BYTES);
            case GET_AND_SET -> operand;
            default -> throw new MemoryTree.Failed(Errno.EINVAL);
        };
        MemoryXattrs.set(file, Dict.builder().put(name, after).build(), 0);
        return swaps ? (old == null ? null : before) : after;
    }

    /** Adds numbers. The operand may have defaults after the numbers, which are added to a number that is 0. */
    private static byte[] added(byte[] before, byte[] operand, int width) {
        byte[] after = before.clone();
        for (int at = 0; at + width <= before.length; at += width) {
            long number = number(before, at, width);
            long sum = number + number(operand, at, width);
            if (number == 0 && operand.length > before.length) {
                sum += number(operand, before.length + at, width);
            }
            for (int i = 0; i < width; i++) {
                after[at + i] = (byte) (sum >> Byte.SIZE * (width - 1 - i));
            }
        }
        return after;
    }

    private static long number(byte[] bytes, int at, int width) {
        return width == Long.BYTES
                ? ByteBuffer.wrap(bytes).getLong(at)
                : ByteBuffer.wrap(bytes).getInt(at);
    }
}
