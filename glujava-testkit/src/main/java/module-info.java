/** Tests translators in memory, without GlusterFS. */
module org.glujava.testkit {
    requires transitive org.assertj.core;
    requires transitive org.glujava.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports org.glujava.testkit;

    opens org.glujava.testkit to
            org.junit.platform.commons;

    uses org.glujava.spi.TranslatorProvider;
}
