// Generated from org.glujava.examples.debugtrace.DebugTrace. Do not edit.
package org.glujava.examples.debugtrace;

import java.util.List;
import javax.annotation.processing.Generated;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;
import org.glujava.spi.TranslatorProvider;

/**
 * Makes instances of {@link DebugTrace} and calls their annotated methods.
 */
@Generated("org.glujava.processor.TranslatorProcessor")
public final class DebugTraceProvider implements TranslatorProvider {
    /**
     * For {@link java.util.ServiceLoader}.
     */
    public DebugTraceProvider() {
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
        return "debug-trace";
    }

    /**
     * Returns the name of the translator's class, for messages.
     */
    @Override
    public String className() {
        return "org.glujava.examples.debugtrace.DebugTrace";
    }

    /**
     * Returns the options that its constructor takes.
     */
    @Override
    public List<OptionSpec> options() {
        return List.of(
                OptionSpec.of("log", OptionType.BOOLEAN).defaultsTo("on")
                        .description("Whether to log; if off, fops are only forwarded."),
                OptionSpec.of("level", OptionType.ENUM).defaultsTo("info")
                        .allowed("all", "trace", "debug", "info", "warning", "error", "off")
                        .description("The level to log at; option log-level must let it through."),
                OptionSpec.of("fops", OptionType.STRING).optional()
                        .description("The fops to log, such as 'lookup, copy_file_range'; default: all."),
                OptionSpec.of("sample", OptionType.INT).defaultsTo("1")
                        .description("Logs one in this number of fops."),
                OptionSpec.of("errors-only", OptionType.BOOLEAN).defaultsTo("off")
                        .description("Logs only fops that fail, in one line each."));
    }

    /**
     * Returns the fops that it hooks. All others stay native.
     */
    @Override
    public List<FopBinding> fops() {
        return List.of(
                new FopBinding(FopId.STAT, "trace", 0b11),
                new FopBinding(FopId.READLINK, "trace", 0b111),
                new FopBinding(FopId.MKNOD, "trace", 0b11111),
                new FopBinding(FopId.MKDIR, "trace", 0b1111),
                new FopBinding(FopId.UNLINK, "trace", 0b111),
                new FopBinding(FopId.RMDIR, "trace", 0b111),
                new FopBinding(FopId.SYMLINK, "trace", 0b1111),
                new FopBinding(FopId.RENAME, "trace", 0b111),
                new FopBinding(FopId.LINK, "trace", 0b111),
                new FopBinding(FopId.TRUNCATE, "trace", 0b111),
                new FopBinding(FopId.OPEN, "trace", 0b1111),
                new FopBinding(FopId.READV, "trace", 0b11111),
                new FopBinding(FopId.WRITEV, "trace", 0b101111),
                new FopBinding(FopId.STATFS, "trace", 0b11),
                new FopBinding(FopId.FLUSH, "trace", 0b11),
                new FopBinding(FopId.FSYNC, "trace", 0b111),
                new FopBinding(FopId.SETXATTR, "trace", 0b1111),
                new FopBinding(FopId.GETXATTR, "trace", 0b111),
                new FopBinding(FopId.REMOVEXATTR, "trace", 0b111),
                new FopBinding(FopId.OPENDIR, "trace", 0b111),
                new FopBinding(FopId.FSYNCDIR, "trace", 0b111),
                new FopBinding(FopId.ACCESS, "trace", 0b111),
                new FopBinding(FopId.CREATE, "trace", 0b111111),
                new FopBinding(FopId.FTRUNCATE, "trace", 0b111),
                new FopBinding(FopId.FSTAT, "trace", 0b11),
                new FopBinding(FopId.LK, "trace", 0b1111),
                new FopBinding(FopId.LOOKUP, "trace", 0b11),
                new FopBinding(FopId.READDIR, "trace", 0b1111),
                new FopBinding(FopId.INODELK, "trace", 0b11111),
                new FopBinding(FopId.FINODELK, "trace", 0b11111),
                new FopBinding(FopId.ENTRYLK, "trace", 0b111111),
                new FopBinding(FopId.FENTRYLK, "trace", 0b111111),
                new FopBinding(FopId.XATTROP, "trace", 0b1111),
                new FopBinding(FopId.FXATTROP, "trace", 0b1111),
                new FopBinding(FopId.FGETXATTR, "trace", 0b111),
                new FopBinding(FopId.FSETXATTR, "trace", 0b1111),
                new FopBinding(FopId.RCHECKSUM, "trace", 0b1111),
                new FopBinding(FopId.SETATTR, "trace", 0b1111),
                new FopBinding(FopId.FSETATTR, "trace", 0b1111),
                new FopBinding(FopId.READDIRP, "trace", 0b1111),
                new FopBinding(FopId.GETSPEC, "trace", 0b11),
                new FopBinding(FopId.FREMOVEXATTR, "trace", 0b111),
                new FopBinding(FopId.FALLOCATE, "trace", 0b11111),
                new FopBinding(FopId.DISCARD, "trace", 0b1111),
                new FopBinding(FopId.ZEROFILL, "trace", 0b1111),
                new FopBinding(FopId.IPC, "trace", 0b11),
                new FopBinding(FopId.SEEK, "trace", 0b1111),
                new FopBinding(FopId.LEASE, "trace", 0b111),
                new FopBinding(FopId.GETACTIVELK, "trace", 0b11),
                new FopBinding(FopId.SETACTIVELK, "trace", 0b111),
                new FopBinding(FopId.PUT, "trace", 0b110111111),
                new FopBinding(FopId.ICREATE, "trace", 0b111),
                new FopBinding(FopId.NAMELINK, "trace", 0b11),
                new FopBinding(FopId.COPY_FILE_RANGE, "trace", 0b1111111));
    }

    /**
     * Makes an instance.
     */
    @Override
    public Dispatcher create(TranslatorContext context, OptionValues options) throws Exception {
        return new FopDispatcher(new DebugTrace(
                context,
                options.booleanValue("log"),
                options.enumValue("level", System.Logger.Level.class),
                options.string("fops"),
                options.intValue("sample"),
                options.booleanValue("errors-only")));
    }

    /**
     * Calls the annotated methods of one instance.
     */
    private static final class FopDispatcher implements Dispatcher {
        private final DebugTrace translator;

        FopDispatcher(DebugTrace translator) {
            this.translator = translator;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void dispatch(FopId fop, Frame<?> frame, SlotReader args) throws Exception {
            switch (fop) {
                case STAT, READLINK, MKNOD, MKDIR, UNLINK, RMDIR, SYMLINK, RENAME, LINK, TRUNCATE,
                        OPEN, READV, WRITEV, STATFS, FLUSH, FSYNC, SETXATTR, GETXATTR, REMOVEXATTR,
                        OPENDIR, FSYNCDIR, ACCESS, CREATE, FTRUNCATE, FSTAT, LK, LOOKUP, READDIR,
                        INODELK, FINODELK, ENTRYLK, FENTRYLK, XATTROP, FXATTROP, FGETXATTR,
                        FSETXATTR, RCHECKSUM, SETATTR, FSETATTR, READDIRP, GETSPEC, FREMOVEXATTR,
                        FALLOCATE, DISCARD, ZEROFILL, IPC, SEEK, LEASE, GETACTIVELK, SETACTIVELK,
                        PUT, ICREATE, NAMELINK, COPY_FILE_RANGE ->
                        translator.trace((Frame<Reply>) frame, (Args<Reply>) FopTypes.args(fop, args));
                default -> throw new IllegalArgumentException("no @Fop method for " + fop.fopName());
            }
        }
    }
}
