// Generated from org.glujava.examples.rot13.Rot13. Do not edit.
package org.glujava.examples.rot13;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Frame;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.PutArgs;
import org.glujava.fop.PutReply;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link Rot13} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class Rot13Provider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public Rot13Provider() {
    }

    /**
     * Returns the version of the interfaces that this class was made for.
     */
    @Override
    public int spiVersion() {
        return 1;
    }

    /**
     * Returns the translator's name in a volfile.
     */
    @Override
    public String name() {
        return "rot13";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "org.glujava.examples.rot13.Rot13";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of();
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.READV, "readv", 0b0),
                new FopBinding(FopId.WRITEV, "writev", 0b101111),
                new FopBinding(FopId.PUT, "put", 0b110111111));
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new Rot13());
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final Rot13 translator;

        FopDispatcher(Rot13 translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case READV -> translator.readv((Frame<ReadvReply>) frame);
                case WRITEV -> {
                    WritevArgs a = FopTypes.writevArgs(args);
                    translator.writev((Frame<WritevReply>) frame, a.fd(), a.vector(), a.offset(), a.flags(), a.xdata());
                }
                case PUT -> {
                    PutArgs a = FopTypes.putArgs(args);
                    translator.put((Frame<PutReply>) frame, a.loc(), a.mode(), a.umask(), a.flags(), a.vector(), a.offset(), a.xattr(), a.xdata());
                }
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }
    }
}
