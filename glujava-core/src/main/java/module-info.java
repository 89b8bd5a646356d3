/**
 * GluJava: the API for authors of GlusterFS translators, and the run-time that carries translators in GlusterFS's process.
 *
 * <p>In GlusterFS's process, GluJava is on the class path. Translators on the module path are for tests.
 */
module org.glujava.core {
    requires java.management;
    requires static com.sun.jna; // in GlusterFS's process only
    requires static jdk.jfr; // without it nothing is recorded
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
