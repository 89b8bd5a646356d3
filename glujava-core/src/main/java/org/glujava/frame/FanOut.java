package org.glujava.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glujava.Args;
import org.glujava.ChildReply;
import org.glujava.FirstReplyCallback;
import org.glujava.RepliesCallback;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.record.CallRecord;
import org.glujava.record.NativeSide;
import org.glujava.record.OutWindow;
import org.glujava.record.Window;
import org.glujava.type.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A fop that one frame winds to several children at once. Each child has its own call record, a branch of the frame's
 * record. The native side keeps the replies in the branches until the frame's next decision is carried out.
 *
 * @param <T> the reply of the fop that is wound
 */
final class FanOut<T extends Reply> {
    private final NativeSide nativeSide;
    private final Turn turn;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Window> shown = new ArrayList<>();
    private @Nullable RepliesCallback<T> takesAll;
    private @Nullable FirstReplyCallback<T> takesFirst;

    private record Branch(Subvolume child, CallRecord record, FopId fop) {}

    /** Makes a fan-out of the frame that has this turn. */
    FanOut(NativeSide nativeSide, Turn turn) {
        this.nativeSide = nativeSide;
        this.turn = turn;
    }

    /** Returns the same arguments for each child, in the order of the children. */
    static <T extends Reply> Map<Subvolume, Args<T>> toEach(List<Subvolume> children, Args<T> args) {
        Map<Subvolume, Args<T>> all = new LinkedHashMap<>();
        children.forEach(child -> all.put(child, args));
        return all;
    }

    /** Adds a branch for each child. */
    void prepare(CallRecord frame, Map<Subvolume, Args<T>> args, Originals originals) {
        args.forEach((child, childArgs) -> {
            int number = nativeSide.branch(frame.id(), branches.isEmpty());
            if (number < 0) {
                throw new IllegalStateException("cannot wind to " + child + ": " + Errno.of(-number));
            }
            CallRecord branch = nativeSide.record(number);
            OutWindow out = new OutWindow(branch, nativeSide, originals.of(childArgs.fop()));
            out.writeWound(child.index(), childArgs);
            branches.add(new Branch(child, branch, childArgs.fop()));
        });
    }

    /** Returns the arguments of the frame if they are those of the fop; otherwise null. */
    interface Originals {
        @Nullable Window of(FopId fop);
    }

    void callBack(RepliesCallback<T> callback) {
        takesAll = callback;
    }

    void callBack(FirstReplyCallback<T> callback) {
        takesFirst = callback;
    }

    /**
     * Calls the author's callback with the replies. Replies after the winner's must not be read: they may still be
     * arriving.
     *
     * @param winner the record of the branch whose reply came first
     */
    void run(int winner) throws Exception {
        if (takesFirst != null) {
            Branch branch = branches.stream()
                    .filter(candidate -> candidate.record().id() == winner)
                    .findFirst()
                    .orElseGet(() -> branches.get(0));
            takesFirst.reply(branch.child(), reply(branch));
        } else if (takesAll != null) {
            List<ChildReply<T>> replies = new ArrayList<>();
            branches.forEach(branch -> replies.add(new ChildReply<>(branch.child(), reply(branch))));
            takesAll.replies(List.copyOf(replies));
        }
    }

    @SuppressWarnings("unchecked") // An Args<T> gets a reply of type T.
    private T reply(Branch branch) {
        Window window = Window.in(branch.record(), nativeSide, turn);
        shown.add(window);
        return (T) FopTypes.reply(branch.fop(), window);
    }

    /** Ends the use of the replies. */
    void close() {
        shown.forEach(Window::close);
    }
}
