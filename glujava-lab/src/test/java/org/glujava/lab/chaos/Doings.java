package org.glujava.lab.chaos;

import java.util.List;
import java.util.SplittableRandom;
import org.glujava.Args;
import org.glujava.ChildReply;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.SuspendedFrame;
import org.glujava.TranslatorContext;
import org.glujava.fop.StatfsArgs;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Loc;

/** Carries out a {@link Mischief}. */
final class Doings {
    private static final int MOST_MS = 20;
    private static final int DEEP = 200;

    private final TranslatorContext context;
    private final List<Subvolume> children;
    private final Elsewhere elsewhere = new Elsewhere();

    Doings(TranslatorContext context) {
        this.context = context;
        this.children = context.subvolumes();
    }

    <R extends Reply> void make(Mischief mischief, Frame<R> frame, Args<R> args, SplittableRandom random)
            throws Exception {
        int ms = random.nextInt(MOST_MS);
        switch (mischief) {
            case THROW -> Wrongs.runtimeException();
            case THROW_CHECKED -> Wrongs.checkedException();
            case THROW_ERROR -> Wrongs.error();
            case THROW_FROM_THE_DEEP -> Wrongs.fromTheDeep(0, () -> {});
            case DECIDE_IN_THE_DEEP -> decideInTheDeep(frame, random.nextInt(4), random.nextInt(DEEP));
            case NO_SUCH_CLASS -> Wrongs.noSuchClass();
            case NO_MEMORY -> Wrongs.noMemory();
            case FILL_THE_HEAP -> Wrongs.fillTheHeap();
            case SAY_NOTHING -> {}
            case FORGET -> frame.suspend();
            case ANSWER_TWICE -> {
                frame.forward();
                frame.fail(Errno.EIO);
            }
            case ANSWER_THEN_THROW -> {
                frame.forward(frame::unwind);
                Wrongs.runtimeException();
            }
            case ANSWER_TOO_LATE -> {
                frame.forward();
                elsewhere.after(ms, frame::forward);
            }
            case SUSPEND_THEN_THROW -> {
                elsewhere.hold(frame.suspend());
                Wrongs.runtimeException();
            }
            case SUSPEND_AND_FINISH_AT_ONCE -> finish(frame.suspend(), random.nextInt(4));
            case FINISH_ELSEWHERE -> elsewhere.finish(ms, frame.suspend(), held -> finish(held, random.nextInt(4)));
            case FINISH_TWICE_ELSEWHERE -> {
                SuspendedFrame<R> held = frame.suspend();
                elsewhere.finish(ms, held, SuspendedFrame::forward);
                elsewhere.finish(ms, held, again -> again.fail(Errno.EIO));
            }
            case RACE_A_THROW -> {
                elsewhere.finish(0, frame.suspend(), SuspendedFrame::forward);
                Wrongs.error();
            }
            case SLEEP -> {
                Thread.sleep(ms);
                frame.forward();
            }
            case BLOCK -> {
                Wrongs.block(random.nextInt(Wrongs.LEAST_BLOCKED_MS, Wrongs.MOST_BLOCKED_MS));
                frame.forward();
            }
            case PRINT -> {
                System.out.println("chaos, printed at " + frame);
                new Exception("chaos, printed").printStackTrace();
                frame.forward();
            }
            case THREAD_THROWS -> {
                elsewhere.run(random.nextInt(3), Wrongs::runtimeException);
                frame.forward();
            }
            case WAIT_FOR_A_FUTURE -> waitForFuture(frame, args);
            case FAIL -> frame.fail(Errno.EIO);
            case ANSWER_BARE -> answerBare(frame);
            case ASK_FIRST -> askFirst(frame, args);
            case REPLY_BLOCKS -> {
                int blocked = random.nextInt(Wrongs.LEAST_BLOCKED_MS, Wrongs.MOST_BLOCKED_MS);
                frame.forward(reply -> {
                    Wrongs.block(blocked);
                    frame.unwind(reply);
                });
            }
            default -> wind(mischief, frame, args, ms);
        }
    }

    /** Misbehaviour that begins with a wind and ends with its reply. */
    private <R extends Reply> void wind(Mischief mischief, Frame<R> frame, Args<R> args, int ms) {
        switch (mischief) {
            case WIND_TO_ANOTHER -> frame.wind(children.get(children.size() - 1), args, frame::unwind);
            case WIND_TO_ALL -> frame.windAll(children, args, replies -> frame.unwind(best(replies)));
            case WIND_TO_FIRST -> frame.windFirst(children, args, (child, reply) -> frame.unwind(reply));
            case REPLIES_THROW -> frame.windAll(children, args, replies -> Wrongs.checkedException());
            case REPLIES_LATER ->
                frame.windAll(
                        children,
                        args,
                        replies -> elsewhere.finish(ms, frame.suspend(), held -> held.unwind(best(replies))));
            case TRY_AGAIN -> {
                frame.keepArguments();
                frame.forward(reply -> {
                    if (reply.failed()) {
                        frame.forward();
                    } else {
                        frame.unwind(reply);
                    }
                });
            }
            case REPLY_THROWS -> frame.forward(reply -> Wrongs.error());
            case REPLY_SAYS_NOTHING -> frame.forward(reply -> {});
            case REPLY_TWICE ->
                frame.forward(reply -> {
                    frame.unwind(reply);
                    frame.unwind(reply);
                });
            case REPLY_THEN_THROW ->
                frame.forward(reply -> {
                    frame.unwind(reply);
                    Wrongs.runtimeException();
                });
            case REPLY_LATER -> frame.forward(reply -> elsewhere.finish(ms, frame.suspend(), Doings::pass));
            case REPLY_IS_FORGOTTEN -> frame.forward(reply -> frame.suspend());
            case REPLY_IS_BARE -> frame.forward(reply -> answerBare(frame));
            case REPLY_IS_KEPT ->
                frame.forward(reply -> {
                    reply.keep(); // never closed
                    frame.unwind(reply);
                });
            default -> throw new AssertionError(mischief);
        }
    }

    @SuppressWarnings("unchecked") // The reply is of the frame's fop.
    private static <R extends Reply> void answerBare(Frame<R> frame) {
        R bare = (R) BareReplies.of(frame.fop());
        if (bare == null) {
            frame.fail(Errno.EIO);
        } else {
            frame.unwind(bare);
        }
    }

    private static <R extends Reply> void decideInTheDeep(Frame<R> frame, int how, int above) {
        try {
            Wrongs.fromTheDeep(above, () -> {
                switch (how) {
                    case 0 -> frame.forward();
                    case 1 -> frame.forward(frame::unwind);
                    case 2 -> frame.fail(Errno.EIO);
                    default -> frame.suspend().forward();
                }
            });
        } catch (StackOverflowError | IllegalStateException e) {
            // As an author might do who believes that all is well again.
        }
    }

    private static <R extends Reply> void finish(SuspendedFrame<R> held, int how) {
        Args<R> args = held.args();
        switch (how) {
            case 0 -> held.forward();
            case 1 -> held.fail(Errno.EIO);
            case 2 -> held.wind(args, reply -> Wrongs.runtimeException());
            default -> held.wind(args);
        }
    }

    @SuppressWarnings("unchecked") // The wound fop is the frame's own.
    private static <R extends Reply> void pass(SuspendedFrame<R> held) {
        held.unwind((R) held.reply());
    }

    /** On a thread that may be the one that would deliver the reply: the call throws, and does not wait. */
    private <R extends Reply> void waitForFuture(Frame<R> frame, Args<R> args) {
        if (args.values().get("loc") instanceof Loc loc) {
            context.start(frame.credentials(), StatfsArgs.of(loc, null))
                    .thenApply(Reply::opRet)
                    .join();
        }
        frame.forward();
    }

    /** An operation of its own, whose result decides nothing. */
    private <R extends Reply> void askFirst(Frame<R> frame, Args<R> args) {
        if (!(args.values().get("loc") instanceof Loc loc)) {
            frame.forward();
            return;
        }
        Credentials caller = frame.credentials().keep();
        StatfsArgs question = StatfsArgs.of(loc.keep(), null);
        SuspendedFrame<R> held = frame.suspend();
        context.start(caller, question).whenComplete((reply, failure) -> held.forward());
    }

    private static <R extends Reply> R best(List<ChildReply<R>> replies) {
        return replies.stream()
                .map(ChildReply::reply)
                .filter(reply -> !reply.failed())
                .findFirst()
                .orElseGet(() -> replies.get(0).reply());
    }
}
