package example;

import org.glujava.Args;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Translator;
import org.glujava.fop.LookupReply;

/** Has one method for all fops but one. */
@Translator("tracer")
final class Tracer {
    @Fop(all = true)
    <R extends Reply> void any(Frame<R> frame, Args<R> args) {
        frame.wind(args, frame::unwind);
    }

    @Fop
    void lookup(Frame<LookupReply> frame) {
        frame.forward();
    }
}
