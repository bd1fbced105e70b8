import '../../src/app/session/all-checks'
