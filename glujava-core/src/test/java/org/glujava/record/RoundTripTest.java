package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.glujava.Args;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.frame.RecordDriver;
import org.glujava.type.Dict;
import org.glujava.type.DirEntries;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.glujava.type.Inode;
import org.glujava.type.Lease;
import org.glujava.type.Loc;
import org.glujava.type.LockList;
import org.glujava.type.Payload;
import org.glujava.type.StatVfs;
import org.glujava.type.StrongChecksum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every argument and every part of a reply of every fop, written to a window and read again. */
class RoundTripTest {
    private final RecordDriver driver = new RecordDriver();
    private final Random random = new Random(54);
    private final Window elsewhere = Window.in(
            new CallRecord(1, ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder())),
            driver.owner.nativeSide);

    @ParameterizedTest
    @EnumSource(FopId.class)
    void arguments_come_back_as_they_were_written(FopId fop) throws Exception {
        Class<?> type = FopTypes.args(fop, elsewhere).getClass();
        Method of = method(type, "of");
        Object[] values = samples(of);
        Args<?> args = (Args<?>) of.invoke(null, values);
        driver.enter(args, (frame, window) -> {
            checkAccessors(FopTypes.args(fop, window), of, values);
            frame.forward();
        });
        assertThat(driver.owner.reports).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FopId.class)
    void replies_come_back_as_they_were_written(FopId fop) throws Exception {
        Class<?> type = FopTypes.reply(fop, elsewhere).getClass();
        Method of = method(type, "of");
        Object[] values = samples(of);
        Reply reply = (Reply) of.invoke(null, values);
        int verdict = driver.enter(fop, (frame, window) -> frame.unwind(reply));
        assertThat(driver.owner.reports).isEmpty();
        assertThat(verdict).isEqualTo(Layout.VERDICT_UNWIND);
        checkAccessors(FopTypes.reply(fop, driver.outAsIn()), of, values);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void checkAccessors(Object actual, Method of, Object[] values) throws Exception {
        for (int i = 0; i < values.length; i++) {
            String name = of.getParameters()[i].getName();
            if (Arrays.stream(actual.getClass().getMethods())
                    .noneMatch(method -> method.getName().equals(name))) {
                assertThat(((Reply) actual).opRet()).isEqualTo(values[i]); // the op_ret of a reply that counts
                continue;
            }
            Object value = actual.getClass().getMethod(name).invoke(actual);
            if (values[i] instanceof Handle handle) {
                assertThat(((Handle) value).pointer()).as(name).isEqualTo(handle.pointer());
            } else if (values[i] instanceof Loc loc) {
                Loc read = (Loc) value;
                assertThat(List.of(read.path(), read.name(), read.gfid(), read.parentGfid()))
                        .as(name)
                        .isEqualTo(List.of(loc.path(), loc.name(), loc.gfid(), loc.parentGfid()));
                assertThat(((Handle) read.inode()).pointer()).isEqualTo(((Handle) loc.inode()).pointer());
                assertThat(read.parent()).isNull();
            } else {
                assertThat(value).as(name).isEqualTo(values[i]);
            }
        }
    }

    private Object[] samples(Method of) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type : of.getParameterTypes()) {
            values.add(sample(type));
        }
        return values.toArray();
    }

    private Object sample(Class<?> type) {
        long number = random.nextLong();
        if (type == int.class) {
            return random.nextInt() & Integer.MAX_VALUE;
        } else if (type == long.class) {
            return number;
        } else if (type == String.class) {
            return random.nextBoolean() ? "s" + number : "ü".repeat(200 + random.nextInt(200));
        } else if (type == Loc.class) {
            return Loc.builder()
                    .path("/a/" + number)
                    .name(random.nextInt(4) > 0 ? "" + number : "ä".repeat(150))
                    .gfid(gfid())
                    .parentGfid(gfid())
                    .inode(new BorrowedInode(elsewhere, number, 0, 0))
                    .build();
        } else if (type == Fd.class) {
            elsewhere.readable().putLong(Layout.IN + 256, number);
            return new BorrowedFd(elsewhere, 256);
        } else if (type == Inode.class) {
            return new BorrowedInode(elsewhere, number, 0, 0);
        } else if (type == Dict.class) {
            return new BorrowedDict(elsewhere, number);
        } else if (type == Payload.class) {
            return new BorrowedPayload(elsewhere, number, 3, 4);
        } else if (type == DirEntries.class) {
            return new BorrowedDirEntries(elsewhere, number);
        } else if (type == LockList.class) {
            return new BorrowedLockList(elsewhere, number);
        } else if (type == Iatt.class) {
            return iatt();
        } else if (type == StatVfs.class) {
            return new StatVfs(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, number);
        } else if (type == Flock.class) {
            return new Flock(1, 2, number, 4, 5, bytes(random.nextInt(1025)));
        } else if (type == Lease.class) {
            return new Lease(1, 2, bytes(16), random.nextInt());
        } else if (type == StrongChecksum.class) {
            return new StrongChecksum(bytes(32));
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            // The last is UNKNOWN.
            return constants[constants.length - 2];
        }
        throw new AssertionError("no sample of " + type);
    }

    private Gfid gfid() {
        return new Gfid(random.nextLong(), random.nextLong());
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Iatt iatt() {
        return new Iatt(
                IattFlags.ALL,
                gfid(),
                FileType.SOCKET,
                07755,
                random.nextLong(),
                2,
                3,
                random.nextLong(),
                5,
                6,
                7,
                8,
                random.nextLong(),
                Instant.ofEpochSecond(-1, 999_999_999),
                Instant.ofEpochSecond(2, 1),
                Instant.ofEpochSecond(3, 2),
                Instant.ofEpochSecond(4, 3),
                random.nextLong(),
                random.nextLong());
    }
}
