package org.glujava.lab.translators;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.fop.FopId;
import org.glujava.fop.SetxattrArgs;
import org.glujava.fop.SetxattrReply;
import org.glujava.type.Dict;
import org.glujava.type.DictBuilder;
import org.glujava.type.DictValue;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Fd;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Inode;
import org.glujava.type.Loc;
import org.glujava.type.StatVfs;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out a part of a fop's reply or arguments, or makes it wrong. Setting the xattr "user.lacking" of any file
 * selects the fop and the part. Fops with a name count only if it begins with "v-".
 */
@Translator("lacking")
public final class LackingParts {
    private static final String PLAN = "user.lacking";
    private static final int BIG_VALUES = 100;
    private static final int BIG_VALUE = 60_000;
    private static final int LONG_LIST = 20_000;
    private static final int LONG_PATH = 5_000;

    /** A fop's name, the fault, and the part. */
    private volatile String[] plan = {"", "", ""};

    @Fop(all = true)
    @SuppressWarnings("unchecked") // The replies are of the frame's fop.
    <R extends Reply> void any(Frame<R> frame, Args<R> args) throws ReflectiveOperationException {
        DictValue value = args instanceof SetxattrArgs set ? set.dict().get(PLAN) : null;
        if (value != null) {
            plan = value.asString().split(" ");
            ((Frame<SetxattrReply>) frame).unwind(SetxattrReply.of(null));
            return;
        }
        String[] now = plan;
        if (!now[0].equals(frame.fop().fopName()) || !isMeant(args)) {
            frame.forward();
        } else if (now[1].equals("bare")) {
            frame.unwind((R) made(frame.fop(), new ArrayList<>()));
        } else if (now[1].equals("wind")) {
            frame.wind((Args<R>) lacking(args, now[2]));
        } else {
            Fd other = now[1].equals("other-fd")
                    ? ((Loc) args.values().get("loc")).inode().newFd(0, 0)
                    : null;
            frame.forward(reply -> frame.unwind(reply.failed() ? reply : (R) wrong(reply, now[1], now[2], other)));
        }
    }

    private static boolean isMeant(Args<?> args) {
        for (Object value : args.values().values()) {
            if (value instanceof Loc loc) {
                return args.fop() == FopId.STATFS
                        || (loc.name() != null && loc.name().startsWith("v-"))
                        || (loc.name() == null
                                && loc.path() != null
                                && loc.path().contains("/v-"))
                        || (loc.name() == null && loc.path() == null);
            }
        }
        return true;
    }

    private static Reply wrong(Reply reply, String how, String part, @Nullable Fd other)
            throws ReflectiveOperationException {
        Iatt stat = reply.values().get(part) instanceof Iatt iatt ? iatt : null;
        return switch (how) {
            case "without" -> with(reply, part, null);
            case "gfidless" -> with(reply, part, stat.withGfid(Gfid.NULL));
            case "other-gfid" -> with(reply, part, stat.withGfid(new Gfid(1, 2)));
            case "other-type" ->
                with(reply, part, stat.withType(stat.type() == FileType.SOCKET ? FileType.FIFO : FileType.SOCKET));
            case "other-fd" -> with(reply, part, other);
            case "new-inode" -> with(reply, part, ((Inode) reply.values().get(part)).newInode());
            case "more" -> counting(reply, reply.opRet() + 1000);
            case "negative" -> counting(reply, -7);
            case "long" -> longer(reply, part);
            case "beyond" -> counting(with(reply, part, "x".repeat(LONG_PATH)), LONG_PATH);
            case "blockless" -> with(reply, part, ((StatVfs) reply.values().get(part)).withBlockSize(0));
            case "big" -> with(reply, part, bigDict());
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static Reply with(Reply reply, String part, @Nullable Object value) throws ReflectiveOperationException {
        String name = "with" + Character.toUpperCase(part.charAt(0)) + part.substring(1);
        Method method = Arrays.stream(reply.getClass().getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        return (Reply) method.invoke(reply, value);
    }

    /** Returns a dict of 6 MB, which is more than GlusterFS sends in one message. */
    private static Dict bigDict() {
        DictBuilder dict = Dict.builder();
        for (int i = 0; i < BIG_VALUES; i++) {
            dict.put("user.big-" + i, new byte[BIG_VALUE]);
        }
        return dict.build();
    }

    /** Returns a list of many more entries than any parent requests. */
    private static Reply longer(Reply reply, String part) throws ReflectiveOperationException {
        List<DirEntry> given = ((DirEntries) reply.values().get(part)).toList();
        if (given.isEmpty()) {
            return reply;
        }
        List<DirEntry> all = new ArrayList<>();
        while (all.size() < LONG_LIST) {
            all.addAll(given);
        }
        return counting(with(reply, part, DirEntries.of(all)), all.size());
    }

    private static Reply counting(Reply reply, int opRet) throws ReflectiveOperationException {
        List<@Nullable Object> values = new ArrayList<>(reply.values().values());
        values.add(0, opRet);
        return made(reply.fop(), values);
    }

    /** Makes a success; parts without a value are null. */
    private static Reply made(FopId fop, List<@Nullable Object> values) throws ReflectiveOperationException {
        return (Reply) call(Class.forName("org.glujava.fop." + pascal(fop) + "Reply"), values);
    }

    private static Args<?> lacking(Args<?> args, String part) throws ReflectiveOperationException {
        String[] names = part.split("\\.");
        List<@Nullable Object> values = new ArrayList<>();
        for (Map.Entry<String, Object> each : args.values().entrySet()) {
            boolean isMeant = each.getKey().equals(names[0]);
            values.add(isMeant ? without((Loc) each.getValue(), names[1]) : each.getValue());
        }
        return (Args<?>) call(args.getClass(), values);
    }

    private static Loc without(Loc loc, String part) {
        var builder = Loc.builder().path(loc.path()).gfid(loc.gfid()).parentGfid(loc.parentGfid());
        return builder.name(part.equals("name") ? null : loc.name())
                .inode(part.equals("inode") ? null : loc.inode())
                .parent(part.equals("parent") ? null : loc.parent())
                .build();
    }

    private static Object call(Class<?> type, List<@Nullable Object> values) throws ReflectiveOperationException {
        Method of = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals("of"))
                .findFirst()
                .orElseThrow();
        Object[] all = new Object[of.getParameterCount()];
        for (int i = 0; i < all.length; i++) {
            Class<?> wanted = of.getParameterTypes()[i];
            Object nothing = wanted == int.class ? (Object) 0 : wanted == long.class ? (Object) 0L : null;
            all[i] = i < values.size() ? values.get(i) : nothing;
        }
        try {
            return of.invoke(null, all);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String pascal(FopId fop) {
        String name = fop.methodName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
