package org.glujava.processor;

import java.util.Locale;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** All messages of the processor. The id in brackets does not change between versions, because people search for it. */
public enum Message {
    CLASS_KIND("TranslatorClass", "@Translator '%s' is %s. Make it a class."),
    CLASS_NESTED("TranslatorClass", "@Translator class '%s' is inside '%s'. Move it to its own file."),
    CLASS_ABSTRACT("TranslatorClass", "@Translator class '%s' is abstract, so it has no instances. Remove 'abstract'."),
    CLASS_GENERIC(
            "TranslatorClass", "@Translator class '%s' has type parameters, which no volfile can give. Remove them."),

    TRANSLATOR_NAME("TranslatorName", "'%s' is no name for a translator: use letters, digits and dashes.%s"),
    DUPLICATE_TRANSLATOR(
            "DuplicateTranslator",
            "'%2$s' and '%3$s' are both named '%1$s', so a volfile could not choose one. Rename one of them."),
    DUPLICATE_EARLIER(
            "DuplicateTranslator",
            "'%2$s' is named '%1$s', and so is '%3$s', which was compiled earlier. Rename one of them; or delete the class"
                    + " of '%3$s', if its source is gone."),

    NO_FOPS(
            "NoFops",
            "@Translator class '%s' has no @Fop method, so no fop enters Java. Add one.",
            Diagnostic.Kind.WARNING),
    FOP_OUTSIDE(
            "FopOutside",
            "@%1$s method '%2$s' is in '%3$s', which is no @Translator class. Annotate the class, or remove @%1$s."),
    UNKNOWN_FOP("UnknownFop", "There is no fop named '%s'.%s"),
    DUPLICATE_FOP("DuplicateFop", "The %s fop has two @Fop methods. Keep one.\n  first:  %s\n  second: %s"),
    DUPLICATE_ALL("DuplicateFop", "Two @Fop methods are for all fops. Keep one.\n  first:  %s\n  second: %s"),
    ALL_AND_NAMED(
            "FopAll", "@Fop method '%s' is for all fops and for some by name. Remove 'all = true', or the names."),
    ALL_TAKEN(
            "FopAll",
            "@Fop method '%s' is never called: every fop has its own method. Remove it.",
            Diagnostic.Kind.WARNING),

    FOP_PRIVATE("FopMethod", "@Fop method '%s' is private, so generated code cannot call it. Remove 'private'."),
    FOP_STATIC("FopMethod", "@Fop method '%s' is static, but a fop goes to one instance. Remove 'static'."),
    FOP_GENERIC("FopMethod", "@Fop method '%s' has type parameters, but a fop's types are fixed. Remove them."),
    FOP_TYPE_PARAMETER(
            "FopMethod",
            "@Fop method '%s' has type parameters that generated code cannot choose. Declare none, or only <R extends Reply>,"
                    + " where further bounds have R as their type argument."),
    FOP_TYPE_BOUND(
            "FopMethod", "@Fop method '%s' has the type parameter %s, but %s is no %s. Remove the bound or the fop."),
    FOP_RETURNS("FopMethod", "@Fop method '%s' returns %s. Make it void: a fop is answered through its frame."),
    FOP_VARARGS("FopMethod", "@Fop method '%s' takes a variable number of arguments. Declare each by its name."),
    FOP_THROWS("FopMethod", "@Fop method '%s' throws %s. It may throw Exception and its subclasses."),

    FOP_SIGNATURE("FopSignature", "@Fop method '%s' does not match the %s.\n  expected: %s\n  found:    %s\n  %s"),
    FRAME_MISSING("The frame is missing: add the parameter '%s frame'."),
    FRAME_TYPE("The frame is a %s, not a %s."),
    FRAME_TWICE("'%s' is a second frame: a fop has one."),
    ARGS_TYPE("The arguments are %s, not %s."),
    ARGS_TWICE("'%s' is a second parameter for all arguments: remove it."),
    ARGUMENT_UNKNOWN("There is no argument '%s'.%s"),
    ARGUMENT_TYPE("The argument '%s' is of type %s, not %s."),

    UNDECIDED_END(
            "Undecided",
            "%1$s can end without a decision about its frame, and the fop then fails with EIO. On every path, call"
                    + " %2$s.forward(), wind(...), unwind(...), fail(...) or suspend().",
            Diagnostic.Kind.WARNING),
    UNDECIDED_RETURN(
            "Undecided",
            "%1$s returns here without a decision about its frame, and the fop then fails with EIO. Before the return, call"
                    + " %2$s.forward(), wind(...), unwind(...), fail(...) or suspend().",
            Diagnostic.Kind.WARNING),
    DECIDED_TWICE(
            "DecidedTwice",
            "'%s' is already decided about in line %d, so this throws IllegalStateException. Return after the first"
                    + " decision, or remove one.",
            Diagnostic.Kind.WARNING),

    DROPPED_SUSPEND(
            "DroppedSuspend",
            "The result of '%s' is not kept, so nothing can answer the fop, and it fails with EIO. Keep the"
                    + " SuspendedFrame, and wind, unwind or fail it later.",
            Diagnostic.Kind.WARNING),
    WAITS(
            "WaitsInFop",
            "'%s' waits for a reply on a GlusterFS thread, so this throws IllegalStateException. Suspend the frame"
                    + " and continue in context.executor(), or use the future of context.start().",
            Diagnostic.Kind.WARNING),
    NULL_PART(
            "NullPart",
            "A success of the %1$s fop needs its %2$s, so this reply cannot be unwound. Pass that part, or answer with"
                    + " %3$s.failed(...).",
            Diagnostic.Kind.WARNING),

    METHOD_PRIVATE("CallbackMethod", "@%s method '%s' is private, so generated code cannot call it. Remove 'private'."),
    METHOD_STATIC("CallbackMethod", "@%s method '%s' is static, but it is called for one instance. Remove 'static'."),
    METHOD_GENERIC(
            "CallbackMethod", "@%s method '%s' has type parameters that generated code cannot choose. Remove them."),
    METHOD_THROWS("CallbackMethod", "@%s method '%s' throws %s. It may throw Exception and its subclasses."),

    NOTIFY_RETURNS(
            "NotifyMethod", "@Notify method '%s' returns %s. Make it void, or boolean, where false stops the event."),
    NOTIFY_PARAMETER(
            "NotifyMethod",
            "@Notify method '%s' does not take an event. Declare one parameter, of type Event or a subtype."
                    + "\n  found: %s"),
    DUPLICATE_NOTIFY("DuplicateNotify", "Two @Notify methods take %s. Keep one.\n  first:  %s\n  second: %s"),

    UNKNOWN_CBK("UnknownCbk", "There is no cbk named '%s'.%s"),
    CBK_SIGNATURE("CbkSignature", "@Cbk method '%s' does not match the cbk.\n  expected: %s\n  found:    %s"),
    DUPLICATE_CBK("DuplicateCbk", "The %s cbk has two @Cbk methods. Keep one.\n  first:  %s\n  second: %s"),

    SECTION_SIGNATURE(
            "SectionSignature",
            "@%1$s method '%2$s' does not match.\n  expected: void %2$s(%3$s out)\n  found:    %4$s"),
    DUPLICATE_SECTION("DuplicateSection", "Two methods are @%s. Keep one.\n  first:  %s\n  second: %s"),

    NO_CONSTRUCTOR(
            "Constructor", "@Translator class '%s' has only private constructors. Make one of them not private."),
    SEVERAL_CONSTRUCTORS(
            "Constructor",
            "@Translator class '%s' has %d constructors that are not private. Make all but one private."),
    CONSTRUCTOR_THROWS("Constructor", "The constructor of '%s' throws %s. It may throw Exception and its subclasses."),
    CONSTRUCTOR_PARAMETER(
            "ConstructorParameter",
            "Constructor parameter '%s' is neither a TranslatorContext, nor an option, nor a record of options."
                    + " Annotate it with @Option(\"%s\"), or remove it."),

    RECORD_COMPONENT(
            "OptionRecord",
            "Component '%s' of record '%s' is no option. Annotate it with @Option(\"%s\"), or remove it."),
    RECORD_EMPTY("OptionRecord", "Record '%s' has no components, so it has no options. Add some."),
    RECORD_GENERIC("OptionRecord", "Record '%s' has type parameters, which no volfile can give. Remove them."),
    RECORD_HIDDEN(
            "OptionRecord",
            "Record '%s' cannot be made by generated code in the translator's package. Make it visible there."),

    OPTION_TYPE(
            "OptionType",
            "Option '%s' is of type %s, which no volfile can give."
                    + " Use String, boolean, int, long, double, Duration, Size, Percent, PercentOrSize, Path, Subvolume, an"
                    + " enum, or a List of String or of an enum."),
    OPTION_ENUM(
            "OptionType",
            "Option '%s' is of enum %s, which generated code in the translator's package cannot use."
                    + " Make it visible there."),
    OPTION_NULL("OptionType", "Option '%s' is @Nullable, but %s has no null. Use %s, or add @Default."),
    OPTION_KEY("OptionKey", "'%s' is no key for an option: use lower-case letters, digits and dashes.%s"),
    OPTION_RESERVED(
            "OptionKey", "Option '%s' is one of GluJava's own options, which every volume has. Choose another key."),
    DUPLICATE_OPTION("DuplicateOption", "Option '%s' has two parameters, '%s' and '%s'. Give each its own key."),
    ALIAS_TAKEN("OptionAlias", "Alias '%s' of option '%s' is a key or alias already. Choose another."),
    ALIAS_COUNT("OptionAlias", "Option '%s' has %d aliases, but GlusterFS accepts only 3. Remove some."),
    NO_RANGE("OptionRange", "Option '%s' is of type %s, which has no range. Remove min and max."),
    RANGE_BOUND("OptionRange", "The %s '%s' of option '%s' is not %s."),
    RANGE_EMPTY("OptionRange", "The min '%s' of option '%s' is above its max '%s', so no value is valid."),
    NO_ALLOWED(
            "OptionAllowed",
            "Option '%s' is of type %s, which has no allowed values. Remove them, or use String or List<String>."),
    ALLOWED_VALUE(
            "OptionAllowed",
            "'%s' cannot be an allowed value of option '%s': use letters, digits and signs other than *?[]()\\, and no"
                    + " commas."),
    ALLOWED_TWICE("OptionAllowed", "'%s' is an allowed value of option '%s' twice. Remove one."),
    DEFAULT_SUBVOLUME(
            "DefaultValue", "Option '%s' names a subvolume, which is known only in a volfile. Remove @Default."),
    DEFAULT_VALUE("DefaultValue", "The default '%s' of option '%s' is not %s."),

    RECONFIGURE_OUTSIDE(
            "ReconfigureOutside",
            "@Reconfigure method '%s' is in '%s', which is no @Translator class. Annotate the class, or remove"
                    + " @Reconfigure."),
    DUPLICATE_RECONFIGURE("DuplicateReconfigure", "There are two @Reconfigure methods, '%s' and '%s'. Keep one."),
    RECONFIGURE_PRIVATE(
            "ReconfigureMethod",
            "@Reconfigure method '%s' is private, so generated code cannot call it. Remove 'private'."),
    RECONFIGURE_STATIC(
            "ReconfigureMethod",
            "@Reconfigure method '%s' is static, but options are of one instance. Remove 'static'."),
    RECONFIGURE_GENERIC("ReconfigureMethod", "@Reconfigure method '%s' has type parameters. Remove them."),
    RECONFIGURE_RETURNS(
            "ReconfigureMethod", "@Reconfigure method '%s' returns %s. Make it void; to refuse options, throw."),
    RECONFIGURE_THROWS(
            "ReconfigureMethod", "@Reconfigure method '%s' throws %s. It may throw Exception and its subclasses."),
    RECONFIGURE_NOTHING(
            "ReconfigureMethod",
            "@Reconfigure method '%s' takes no option, so it would never be called. Add an option."),
    RECONFIGURE_PARAMETER(
            "ReconfigureParameter",
            "Parameter '%s' of @Reconfigure method '%s' is neither a record that the constructor takes nor an option of"
                    + " it. Annotate it with @Option(\"%s\"), or remove it."),
    RECONFIGURE_KEY("ReconfigureParameter", "The constructor takes no option '%s'.%s"),
    RECONFIGURE_TYPE("ReconfigureParameter", "Option '%s' is of type %s in the constructor, not %s."),
    RECONFIGURE_AGAIN(
            "ReconfigureParameter",
            "Option '%s' is declared by the constructor. Leave only its key here: remove the other attributes and @Default."),
    RECONFIGURE_TWICE("ReconfigureParameter", "@Reconfigure method '%s' takes option '%s' twice. Remove one."),

    THE_METHOD("@Fop method '%s'"),
    THE_CALLBACK("This reply callback"),
    DID_YOU_MEAN(" Did you mean '%s'?"),
    NAME_THE_FOP(" Name the method after a fop, or name it with @Fop(FopId.NAME) or @Fop(all = true)."),
    ARGUMENTS_ARE(" Its arguments are: %s."),
    CBKS_ARE(" The cbks are: %s."),
    NO_ARGUMENTS(" These fops have no argument in common."),

    WRITING_FAILED("WritingFailed", "'%s' cannot be written: %s");

    /** Null for a part of another message. */
    private final @Nullable String id;

    private final String text;
    private final Diagnostic.Kind kind;

    Message(String text) {
        this(null, text, Diagnostic.Kind.ERROR);
    }

    Message(String id, String text) {
        this(id, text, Diagnostic.Kind.ERROR);
    }

    Message(@Nullable String id, String text, Diagnostic.Kind kind) {
        this.id = id;
        this.text = text;
        this.kind = kind;
    }

    /** Returns whether it is an error or a warning. */
    public Diagnostic.Kind kind() {
        return kind;
    }

    /**
     * Returns the id by which warnings are suppressed, such as {@code GluJava.NoFops}; empty for a part of another
     * message.
     */
    public String id() {
        return id == null ? "" : "GluJava." + id;
    }

    /** Returns the message with placeholders for values. */
    public String template() {
        return id == null ? text : "[" + id() + "] " + text;
    }

    /** Returns the whole message, with its id. */
    public String format(Object... values) {
        return String.format(Locale.ROOT, template(), values);
    }

    /** Returns the message without the id, as a part of another message. */
    public String part(Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
