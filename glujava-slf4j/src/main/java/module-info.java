/** An SLF4J provider that logs into GlusterFS's log. */
module org.glujava.slf4j {
    requires org.glujava.core;
    requires org.slf4j;
    requires static org.jspecify;

    provides org.slf4j.spi.SLF4JServiceProvider with
            org.glujava.slf4j.GlusterServiceProvider;
}
