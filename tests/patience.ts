import { configure } from '@testing-library/react'

// What is looked for is waited for on a machine however busy; the limit only catches what never comes.
configure({ asyncUtilTimeout: 240_000 })
