"""The Quart kit under all pages: sign-in guard, CSRF, headers, assets, streams, status. It knows no feature; features bring blueprints."""
