/**
 * GluJava: the API for authors of GlusterFS translators, and the runtime that runs translators in GlusterFS's process.
 *
 * <p>In GlusterFS's process, GluJava and the translators are on class paths. Only tests use the module path.
 */
module org.glujava.core {
    requires java.management;
    requires static com.sun.jna; // in GlusterFS's process only
    requires static jdk.jfr; // without it, no Flight Recorder events
    requires static transitive org.jspecify;

    exports org.glujava;
    exports org.glujava.event;
    exports org.glujava.fop;
    exports org.glujava.spi;
    exports org.glujava.type;

    // The other modules of this build use these; they change with any version.
    exports org.glujava.context to
            org.glujava.testkit;
    exports org.glujava.frame to
            org.glujava.testkit;
    exports org.glujava.instance to
            org.glujava.testkit;
    exports org.glujava.option to
            org.glujava.processor,
            org.glujava.testkit;
    exports org.glujava.record to
            org.glujava.testkit;
    exports org.glujava.text to
            org.glujava.processor,
            org.glujava.testkit;

    uses org.glujava.spi.TranslatorProvider;
}
