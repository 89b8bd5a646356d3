#pragma once

/* In the library's file it stands before the version of GlusterFS that the library was built for. */
#define GJ_ABI_MARK "@(#)glujava is built for GlusterFS "
