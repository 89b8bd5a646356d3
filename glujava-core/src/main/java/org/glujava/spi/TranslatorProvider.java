package org.glujava.spi;

import java.util.List;
import org.glujava.TranslatorContext;

/** What a translator jar offers; found by {@link java.util.ServiceLoader}, written by the annotation processor. */
public interface TranslatorProvider {
    /** The translator's name. */
    String name();

    /** The translator's class, for messages. */
    String className();

    /** The options its constructor takes, in the order of the parameters. */
    List<OptionSpec> options();

    /** The fops it hooks, in the order of the fop table. */
    List<FopBinding> fops();

    /** What else of it is called. */
    default Callbacks callbacks() {
        return Callbacks.NONE;
    }

    /** Makes one instance. What the translator's constructor throws comes through. */
    Dispatcher create(TranslatorContext context, OptionValues options) throws Exception;
}
